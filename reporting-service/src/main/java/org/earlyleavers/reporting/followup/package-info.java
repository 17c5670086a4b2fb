/** Keeps how the follow-up of each reported pupil goes on, as far as the school may know it. */
package org.earlyleavers.reporting.followup;
