/** Numbers about leavers and what became of them, of which none tells of one young person. */
package org.earlyleavers.caseload.statistics;
