/** From the exchange's records to the core's words. */
package org.earlyleavers.matching.stream.intake;
