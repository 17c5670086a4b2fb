/**
 * Which statements of a school the exchange takes in: pure rules, free of any framework.
 *
 * <p>A {@link org.earlyleavers.reporting.intake.ReportDraft} is what a school sent, unchecked; a
 * {@link org.earlyleavers.reporting.intake.Statement} is what may be published.
 */
package org.earlyleavers.reporting.intake;
