/**
 * What is known about one report, and what follows from it: a pure function of the evidence, the
 * sources' progress and the clock.
 */
package org.earlyleavers.matching.dossier;
