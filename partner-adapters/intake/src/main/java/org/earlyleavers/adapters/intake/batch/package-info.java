/** A batch of records from one sender and what became of each of them. */
package org.earlyleavers.adapters.intake.batch;
