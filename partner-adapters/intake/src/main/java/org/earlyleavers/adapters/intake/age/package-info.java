/** The legal minimum age at the edge of the exchange. */
package org.earlyleavers.adapters.intake.age;
