/**
 * What services say to each other: the topic catalogue and one immutable record per event type.
 *
 * <p>Nothing crosses from one service to another but these events. Each is <em>whole</em>: it
 * carries the full current state of what it is about, so that a missed predecessor does no harm.
 */
package org.earlyleavers.events;
