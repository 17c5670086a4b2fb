/** The lists that caseworkers and coordinators work from: which cases, in which order, by pages. */
package org.earlyleavers.caseload.worklists;
