/**
 * The labour ministry's adapter: apprenticeship, as the training centres' management software
 * pushes it to the <em>Tableau de bord de l'apprentissage</em> ({@code POST
 * /api/v3/dossiers-apprenants}).
 */
package org.earlyleavers.adapters.labour;
