/** Who calls, and for which structure. */
package org.earlyleavers.caseload.access;
