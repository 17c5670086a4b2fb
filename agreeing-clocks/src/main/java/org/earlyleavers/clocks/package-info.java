/**
 * A service whose clock is wrong decides wrongly and dates wrongly, so it does not work: what every
 * service has in it that decides or dates.
 */
package org.earlyleavers.clocks;
