/** Services whose clock is wrong. */
package org.earlyleavers.faults.clock;
