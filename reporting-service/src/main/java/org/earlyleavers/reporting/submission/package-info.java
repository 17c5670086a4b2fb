/**
 * Gets an accepted statement onto the exchange exactly under one report id, however often the
 * school has to send it.
 */
package org.earlyleavers.reporting.submission;
