/** Records that were refused, kept for a while so that they can be corrected and sent again. */
package org.earlyleavers.adapters.intake.quarantine;
