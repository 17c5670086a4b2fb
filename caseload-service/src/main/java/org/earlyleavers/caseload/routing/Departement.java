package org.earlyleavers.caseload.routing;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a département out of the codes that contain one. */
public final class Departement {

  /** Stands for a département that nothing tells. */
  public static final String NONE = "00";

  private static final Pattern COMMUNE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");
  private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");
  private static final Pattern UAI = Pattern.compile("\\d{7}[A-Z]");

  private Departement() {}

  /** Of an INSEE commune code; 99… is a country and no commune. */
  static Optional<String> ofCommune(String code) {
    return COMMUNE.matcher(code).matches() && !code.startsWith("99")
        ? withOverseas(code)
        : Optional.empty();
  }

  /** Of a postal code; the two départements of Corsica share the first two digits. */
  static Optional<String> ofPostalCode(String code) {
    if (!POSTAL_CODE.matcher(code).matches() || code.startsWith("99")) {
      return Optional.empty();
    }
    if (code.startsWith("20")) {
      return Optional.of(code.charAt(2) < '2' ? "2A" : "2B");
    }
    return withOverseas(code);
  }

  /** Of a school: its first three digits are the département, 620 and 720 those of Corsica. */
  public static Optional<String> ofSchool(String uai) {
    if (!UAI.matcher(uai).matches()) {
      return Optional.empty();
    }
    String digits = uai.substring(0, 3);
    return switch (digits) {
      case "000" -> Optional.empty();
      case "620" -> Optional.of("2A");
      case "720" -> Optional.of("2B");
      default -> Optional.of(digits.startsWith("0") ? digits.substring(1) : digits);
    };
  }

  private static Optional<String> withOverseas(String code) {
    String twoDigits = code.substring(0, 2);
    return switch (twoDigits) {
      case "00" -> Optional.empty();
      case "97", "98" -> Optional.of(code.substring(0, 3));
      default -> Optional.of(twoDigits);
    };
  }
}
