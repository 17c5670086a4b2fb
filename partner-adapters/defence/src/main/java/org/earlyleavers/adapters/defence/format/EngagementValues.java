package org.earlyleavers.adapters.defence.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.earlyleavers.adapters.intake.field.FieldFormat;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.person.Sex;

/** How the format writes values. */
public final class EngagementValues {

  /** {@code 2008-03-14}. */
  public static final FieldFormat<LocalDate> DATE =
      new FieldFormat<>("expected a date (YYYY-MM-DD)", EngagementValues::readDate);

  /** {@code 2026-01-14T10:00:00Z}. */
  public static final FieldFormat<Instant> INSTANT =
      new FieldFormat<>(
          "expected an instant with its offset (2026-01-14T10:00:00Z)",
          EngagementValues::readInstant);

  /** FEMALE or MALE. */
  public static final FieldFormat<Sex> SEX =
      new FieldFormat<>(
          "expected FEMALE or MALE",
          text ->
              switch (text) {
                case "FEMALE" -> Optional.of(Sex.FEMALE);
                case "MALE" -> Optional.of(Sex.MALE);
                default -> Optional.empty();
              });

  /** A military lycée is a school; EPIDE trains towards a job without being a school. */
  public static final FieldFormat<EnrolmentKind> KIND =
      new FieldFormat<>(
          "expected MILITARY_LYCEE, VOLUNTARY_MILITARY_SERVICE or EPIDE",
          text ->
              switch (text) {
                case "MILITARY_LYCEE" -> Optional.of(EnrolmentKind.SCHOOL);
                case "VOLUNTARY_MILITARY_SERVICE" -> Optional.of(EnrolmentKind.MILITARY);
                case "EPIDE" -> Optional.of(EnrolmentKind.VOCATIONAL_TRAINING);
                default -> Optional.empty();
              });

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private EngagementValues() {}

  private static Optional<LocalDate> readDate(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> readInstant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text))
          .filter(time -> time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR)
          .map(OffsetDateTime::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
