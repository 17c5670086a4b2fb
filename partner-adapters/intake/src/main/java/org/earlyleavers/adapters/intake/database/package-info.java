/** The adapters' own database. */
package org.earlyleavers.adapters.intake.database;
