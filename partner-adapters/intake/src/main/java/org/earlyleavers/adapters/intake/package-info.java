/**
 * What every ministry's adapter needs around its own format: identifier checks, the minimum age,
 * opaque ids, publishing with acknowledgement and the progress mark behind it.
 *
 * <p>An adapter composes these parts; there is no adapter base class.
 */
package org.earlyleavers.adapters.intake;
