/**
 * Tells the exchange how follow-ups go on. What is to be said is written down in the transaction
 * that changes a case, and published from there: a change that is committed is published, whatever
 * is killed when, and one that is not is not.
 */
package org.earlyleavers.caseload.outbox;
