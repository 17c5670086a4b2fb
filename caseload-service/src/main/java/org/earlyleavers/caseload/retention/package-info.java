/**
 * What is over goes: cases when their time is up, with everything that hangs on them, and their
 * reports from the whole exchange. A line without identity stays for the statistics.
 */
package org.earlyleavers.caseload.retention;
