/** Keeping personal content at rest unreadable for whoever has the database but not the key. */
package org.earlyleavers.adapters.intake.sealing;
