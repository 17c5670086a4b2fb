/** How well files are linked, measured on sets of which the truth is known. */
package org.earlyleavers.linkagetool.evaluation;
