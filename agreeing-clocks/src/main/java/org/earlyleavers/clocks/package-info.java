/**
 * A service whose clock is wrong decides wrongly and dates wrongly, so it does not work: what every
 * service with a database of its own has in it.
 */
package org.earlyleavers.clocks;
