/**
 * In whose name the service works with the database. PostgreSQL decides by row security what that
 * one sees: a query that forgets its filter finds no foreign row.
 */
package org.earlyleavers.caseload.database;
