/** Faults of the database. */
package org.earlyleavers.faults.database;
