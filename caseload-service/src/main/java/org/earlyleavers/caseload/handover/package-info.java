/**
 * One structure asks another to take a case over. Nobody is without an owner at any moment: the
 * case stays where it is until the other accepts, or has not answered in time.
 */
package org.earlyleavers.caseload.handover;
