/** Weights learned from files, written down to be looked at and used again. */
package org.earlyleavers.linkagetool.estimation;
