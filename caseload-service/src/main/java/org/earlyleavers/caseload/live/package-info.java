/**
 * Lists that change while one looks at them. What changes is written down in the transaction that
 * changes it, numbered for each structure, and every instance tells its clients from there.
 */
package org.earlyleavers.caseload.live;
