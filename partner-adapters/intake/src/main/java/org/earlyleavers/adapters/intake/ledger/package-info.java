/** What has been published of every source, which survives restarts. */
package org.earlyleavers.adapters.intake.ledger;
