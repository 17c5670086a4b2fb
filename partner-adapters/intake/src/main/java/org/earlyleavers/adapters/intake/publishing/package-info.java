/**
 * Publishing with acknowledgement, and each source's progress in band behind what it vouches for.
 *
 * <p>Several instances may serve one source. Each vouches for the batches that it took itself, so
 * that a reader takes the latest mark of all; and of two states of one thing that two instances
 * take at the same moment, a reader believes the later recorded one.
 */
package org.earlyleavers.adapters.intake.publishing;
