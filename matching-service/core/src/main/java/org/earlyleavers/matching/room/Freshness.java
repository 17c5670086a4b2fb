package org.earlyleavers.matching.room;

import java.time.Instant;
import java.util.Optional;

/**
 * How far one source is known, as far as it has been taken in. Both instants only ever grow.
 *
 * @param completeUpTo everything that the source knew up to then has been taken in
 * @param publishedUpTo everything that was published for the source up to then has been taken in:
 *     when this lags behind, there is a backlog; absent where the source's marks do not say
 */
public record Freshness(Instant completeUpTo, Optional<Instant> publishedUpTo) {

  /** A source that says nothing of when its marks were published. */
  public static Freshness completeUpTo(Instant instant) {
    return new Freshness(instant, Optional.empty());
  }

  /** What is known once both have been heard of one way. */
  public Freshness orLater(Freshness other) {
    return new Freshness(
        later(completeUpTo, other.completeUpTo),
        publishedUpTo
            .map(mine -> later(mine, other.publishedUpTo.orElse(mine)))
            .or(other::publishedUpTo));
  }

  /** What is known where each is true of one way only. */
  public Freshness orEarlier(Freshness other) {
    return new Freshness(
        earlier(completeUpTo, other.completeUpTo),
        publishedUpTo.flatMap(mine -> other.publishedUpTo.map(theirs -> earlier(mine, theirs))));
  }

  /** A clock that is ahead must not keep a source from ever being silent again. */
  public Freshness notAfter(Instant now) {
    return new Freshness(
        earlier(completeUpTo, now), publishedUpTo.map(instant -> earlier(instant, now)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
