/** Refused records are looked at, corrected and sent again by the ministry that sent them. */
package org.earlyleavers.adapters.intake.resubmission;
