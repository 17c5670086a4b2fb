/** The agriculture ministry's adapter: a school's full list of pupils, as FREGATA exports it. */
package org.earlyleavers.adapters.agriculture;
