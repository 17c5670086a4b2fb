/** Commands for files of people: link, find duplicates, measure, estimate, generate. */
package org.earlyleavers.linkagetool;
