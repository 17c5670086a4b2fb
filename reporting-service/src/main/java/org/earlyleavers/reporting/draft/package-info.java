/** Reads reports from JSON: strictly, and without ever repeating what was sent. */
package org.earlyleavers.reporting.draft;
