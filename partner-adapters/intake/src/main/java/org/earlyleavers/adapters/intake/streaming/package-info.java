/** A batch of any length that is answered line by line while it is still being sent. */
package org.earlyleavers.adapters.intake.streaming;
