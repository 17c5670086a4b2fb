/**
 * The load: invented people whose schools and training centres talk to the exchange, and the ledger
 * of what it has accepted.
 */
package org.earlyleavers.faults.load;
