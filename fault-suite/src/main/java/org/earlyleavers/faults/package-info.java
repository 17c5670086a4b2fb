/** Breaks the exchange on purpose while it works, and compares what is left with what it said. */
package org.earlyleavers.faults;
