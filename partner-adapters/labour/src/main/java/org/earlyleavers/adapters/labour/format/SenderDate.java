package org.earlyleavers.adapters.labour.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.earlyleavers.adapters.intake.field.FieldFormat;

/**
 * A date with or without a time. Senders write a day as midnight, some in UTC and some in Paris
 * time that their software turned into UTC, the evening before: {@code 2008-03-13T23:00:00.000Z} is
 * 14 March. Both are the same day in Europe/Paris.
 */
public final class SenderDate {

  /** Reads a date. */
  public static final FieldFormat<LocalDate> FORMAT =
      new FieldFormat<>("expected a date (YYYY-MM-DD)", SenderDate::read);

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int DATE_LENGTH = 10;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private SenderDate() {}

  /** The day, or empty when it is none between 1900 and 2100. */
  public static Optional<LocalDate> read(String text) {
    try {
      LocalDate date =
          text.length() == DATE_LENGTH
              ? LocalDate.parse(text)
              : dayOf(
                  DateTimeFormatter.ISO_DATE_TIME.parseBest(
                      text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from));
      return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR
          ? Optional.of(date)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Where the sender wrote its own offset, the day stands there as the sender means it. */
  private static LocalDate dayOf(TemporalAccessor moment) {
    return moment instanceof OffsetDateTime instant && instant.getOffset().equals(ZoneOffset.UTC)
        ? instant.atZoneSameInstant(PARIS).toLocalDate()
        : LocalDate.from(moment);
  }
}
