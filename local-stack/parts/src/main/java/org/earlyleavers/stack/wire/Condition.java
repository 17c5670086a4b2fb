package org.earlyleavers.stack.wire;

import java.time.Duration;

/** What a wire does with what comes in at one of its ends. */
sealed interface Condition {

  /** Hands it on at once. */
  record Passing() implements Condition {}

  /** Hands it on after a while, in both directions. */
  record Slow(Duration delay) implements Condition {}

  /** Holds it back until it passes again: packets get lost, and nobody is told. */
  record Silent() implements Condition {}

  /** Hands requests on and loses the answers. */
  record Deaf() implements Condition {}

  /** Breaks every connection, and refuses new ones. */
  record Cut() implements Condition {}
}
