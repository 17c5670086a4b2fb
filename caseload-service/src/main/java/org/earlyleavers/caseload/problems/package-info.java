/**
 * How errors are told: problem documents (RFC 9457) in French and English that repeat nothing of
 * the request. A new kind is a constant of {@code ProblemKind} and two lines in each of {@code
 * problems/texts*.properties}.
 */
package org.earlyleavers.caseload.problems;
