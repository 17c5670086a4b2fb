/** Which ministry's client may speak to which adapter. */
package org.earlyleavers.adapters.intake.access;
