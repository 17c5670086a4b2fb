/**
 * Every read of a person's file leaves an entry, in the transaction of the read: what cannot be
 * recorded cannot be read. The service can add to it and not change it.
 */
package org.earlyleavers.caseload.readlog;
