/** The territories of the local missions, from the file that is published of them. */
package org.earlyleavers.caseload.coverage;
