/** FREGATA's file: its encoding, its columns and the way it writes values. */
package org.earlyleavers.adapters.agriculture.format;
