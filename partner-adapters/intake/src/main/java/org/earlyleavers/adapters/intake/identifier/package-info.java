/** The national identifiers that senders write, and how far each can be checked. */
package org.earlyleavers.adapters.intake.identifier;
