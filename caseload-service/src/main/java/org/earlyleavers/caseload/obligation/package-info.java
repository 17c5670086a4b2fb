/**
 * The training obligation of minors of 16 and 17 (<em>obligation de formation</em>): a status of
 * its own, beside the state of the case and with a clock of its own. Free of frameworks.
 */
package org.earlyleavers.caseload.obligation;
