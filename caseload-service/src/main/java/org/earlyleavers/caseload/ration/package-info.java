/**
 * How much one person may find out in a while: whoever looks for people all day is not following
 * cases. Counted by each instance for itself, and forgotten when it stops.
 */
package org.earlyleavers.caseload.ration;
