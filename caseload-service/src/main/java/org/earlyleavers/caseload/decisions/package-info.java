/** Decisions on reports come in and change cases, each exactly once. */
package org.earlyleavers.caseload.decisions;
