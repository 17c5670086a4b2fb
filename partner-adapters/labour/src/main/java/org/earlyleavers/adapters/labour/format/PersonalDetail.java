package org.earlyleavers.adapters.labour.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.earlyleavers.adapters.intake.field.FieldFormat;
import org.earlyleavers.adapters.intake.identifier.CommuneCode;
import org.earlyleavers.adapters.intake.identifier.CountryCode;
import org.earlyleavers.events.person.Sex;

/** How senders write what describes a person. */
public final class PersonalDetail {

  /** M or F; older software writes H, or 1 and 2. */
  public static final FieldFormat<Sex> SEX =
      new FieldFormat<>(
          "expected M or F",
          text ->
              switch (text) {
                case "M", "H", "1" -> Optional.of(Sex.MALE);
                case "F", "2" -> Optional.of(Sex.FEMALE);
                default -> Optional.empty();
              });

  /** Five digits; the leading zero is lost where a spreadsheet took it for a number. */
  public static final FieldFormat<String> POSTAL_CODE =
      FieldFormat.normalised("expected 5 digits (postal code)", PersonalDetail::readPostalCode);

  /** Where somebody was born: a commune, or a country that stands in the commune's place. */
  public static final FieldFormat<String> COMMUNE_OR_COUNTRY =
      FieldFormat.normalised(
          "expected the INSEE code of a commune or of a country",
          text -> CommuneCode.read(text).or(() -> CountryCode.read(text)));

  private static final Pattern DIGITS = Pattern.compile("[0-9]{4,5}");
  private static final int POSTAL_CODE_LENGTH = 5;

  private PersonalDetail() {}

  private static Optional<String> readPostalCode(String text) {
    return DIGITS.matcher(text).matches()
        ? Optional.of("0".repeat(POSTAL_CODE_LENGTH - text.length()) + text)
        : Optional.empty();
  }
}
