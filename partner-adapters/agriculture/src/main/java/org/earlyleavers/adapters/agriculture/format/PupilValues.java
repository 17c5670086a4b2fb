package org.earlyleavers.adapters.agriculture.format;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.earlyleavers.adapters.intake.field.FieldFormat;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.person.Sex;

/** How FREGATA writes values. */
public final class PupilValues {

  /** {@code 14/03/2008}. */
  public static final FieldFormat<LocalDate> DATE =
      new FieldFormat<>("expected a date (jj/mm/aaaa)", PupilValues::readDate);

  /** {@code Féminin} or {@code Masculin}, or SIECLE's 1 (male) and 2 (female). */
  public static final FieldFormat<Sex> SEX =
      new FieldFormat<>("expected Féminin or Masculin", PupilValues::readSex);

  /** ST (pupil) or AP (apprentice). */
  public static final FieldFormat<EnrolmentKind> STATUS =
      new FieldFormat<>(
          "expected ST or AP",
          text ->
              switch (text) {
                case "ST" -> Optional.of(EnrolmentKind.SCHOOL);
                case "AP" -> Optional.of(EnrolmentKind.APPRENTICESHIP);
                default -> Optional.empty();
              });

  private static final DateTimeFormatter DAY_MONTH_YEAR =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final int FIRST_YEAR = 1900;

  private PupilValues() {}

  private static Optional<LocalDate> readDate(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DAY_MONTH_YEAR))
          .filter(date -> date.getYear() >= FIRST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Sex> readSex(String text) {
    return switch (Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.FRENCH)) {
      case "FÉMININ", "FEMININ", "F", "2" -> Optional.of(Sex.FEMALE);
      case "MASCULIN", "M", "1" -> Optional.of(Sex.MALE);
      default -> Optional.empty();
    };
  }
}
