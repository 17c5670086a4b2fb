/**
 * The life of a case: what decisions and people do to it. Pure functions over immutable records,
 * free of frameworks.
 */
package org.earlyleavers.caseload.cases;
