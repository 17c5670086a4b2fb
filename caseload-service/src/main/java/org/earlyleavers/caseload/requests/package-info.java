/**
 * What the follow-up asks of the owner of reports, on the topic {@code report-requests}: written
 * down in the transaction that wants it, published from there.
 */
package org.earlyleavers.caseload.requests;
