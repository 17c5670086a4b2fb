/** What caseworkers and coordinators read and do. */
package org.earlyleavers.caseload.casework;
