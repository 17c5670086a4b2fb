/**
 * How cases stand in PostgreSQL. Rows are neither the domain's records nor the API's: {@code
 * RowMapping} translates, and nothing outside sees a row.
 */
package org.earlyleavers.caseload.store;
