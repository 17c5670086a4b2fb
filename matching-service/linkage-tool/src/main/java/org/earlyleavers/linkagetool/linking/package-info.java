/** Linking of files with the matching core. */
package org.earlyleavers.linkagetool.linking;
