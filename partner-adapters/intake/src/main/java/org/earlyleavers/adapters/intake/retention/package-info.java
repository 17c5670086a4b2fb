/** Forgetting what has been kept long enough. */
package org.earlyleavers.adapters.intake.retention;
