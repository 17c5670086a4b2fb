/** Opaque ids in place of identifiers that name a person. */
package org.earlyleavers.adapters.intake.pseudonym;
