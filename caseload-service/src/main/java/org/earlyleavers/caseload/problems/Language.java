package org.earlyleavers.caseload.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The languages that problems are told in. */
public enum Language {
  ENGLISH(Locale.ENGLISH),
  FRENCH(Locale.FRENCH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** As Java knows it. */
  public Locale locale() {
    return locale;
  }

  /**
   * The one that a request likes best; English when it likes none of them or does not say.
   *
   * @param acceptLanguage the header of that name (RFC 9110, 12.5.4)
   */
  public static Language preferred(Optional<String> acceptLanguage) {
    return acceptLanguage.flatMap(Language::lookUp).orElse(ENGLISH);
  }

  private static Optional<Language> lookUp(String acceptLanguage) {
    List<Language> known = new ArrayList<>(List.of(values()));
    try {
      Locale best =
          Locale.lookup(
              LanguageRange.parse(acceptLanguage), known.stream().map(Language::locale).toList());
      return known.stream().filter(language -> language.locale.equals(best)).findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
