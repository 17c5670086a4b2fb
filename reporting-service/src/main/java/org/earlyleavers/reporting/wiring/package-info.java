/** Hands configuration and the clock to the rules, which know of no framework. */
package org.earlyleavers.reporting.wiring;
