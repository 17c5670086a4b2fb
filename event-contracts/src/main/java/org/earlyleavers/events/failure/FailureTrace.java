package org.earlyleavers.events.failure;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the log says of a failure: types and places alone, since messages may quote what was sent,
 * be it a request or an event.
 */
public final class FailureTrace {

  /** Who causes itself shall not be followed for ever. */
  private static final int LONGEST_CHAIN = 20;

  private FailureTrace() {}

  /** What failed, from what was thrown at us to what began it. */
  public static String typesOf(Throwable failure) {
    return causes(failure).stream()
        .map(
            cause ->
                cause instanceof SQLException sql
                    ? cause.getClass().getSimpleName() + " " + sql.getSQLState()
                    : cause.getClass().getSimpleName())
        .collect(Collectors.joining(" < "));
  }

  /** What failed, and where it began: a framework may have wrapped it on the way. */
  public static String of(Throwable failure) {
    List<Throwable> causes = causes(failure);
    Throwable first = causes.get(causes.size() - 1);
    return typesOf(failure) + " at " + Arrays.toString(first.getStackTrace());
  }

  private static List<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(LONGEST_CHAIN)
        .toList();
  }
}
