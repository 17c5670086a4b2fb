/** Records that no service of the exchange would write. */
package org.earlyleavers.faults.poison;
