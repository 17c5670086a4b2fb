/** Files of people, as they are read and written. */
package org.earlyleavers.linkagetool.file;
