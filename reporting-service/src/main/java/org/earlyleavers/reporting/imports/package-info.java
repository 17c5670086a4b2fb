/**
 * Takes in the files of schools' information systems: what they say of each pupil is compared with
 * what the exchange has been told before, and the difference is published.
 */
package org.earlyleavers.reporting.imports;
