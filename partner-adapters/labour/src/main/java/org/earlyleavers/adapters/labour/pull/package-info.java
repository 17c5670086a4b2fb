/** Asks the Tableau de bord de l'apprentissage who is in apprenticeship, again and again. */
package org.earlyleavers.adapters.labour.pull;
