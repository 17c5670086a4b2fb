/** Keeps the latest decision on each report, as far as its school may know it. */
package org.earlyleavers.reporting.decisions;
