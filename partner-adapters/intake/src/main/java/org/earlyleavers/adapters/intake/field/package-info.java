/** Reading one record's fields, with findings that tell the sender what to write instead. */
package org.earlyleavers.adapters.intake.field;
