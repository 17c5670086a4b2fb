/** What became of a school's reports: its statements and the decisions on them, read together. */
package org.earlyleavers.reporting.tracking;
