package org.earlyleavers.caseload.page;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** What the page speaks: French, unless somebody wants English. */
enum Language {
  FR,
  EN;

  /** The tag of the language, e.g. {@code fr}. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  Locale locale() {
    return Locale.forLanguageTag(tag());
  }

  /** The same language, for texts that the page shares with the API. */
  org.earlyleavers.caseload.problems.Language ofProblems() {
    return this == EN
        ? org.earlyleavers.caseload.problems.Language.ENGLISH
        : org.earlyleavers.caseload.problems.Language.FRENCH;
  }

  static Optional<Language> tagged(String tag) {
    return List.of(values()).stream().filter(language -> language.tag().equals(tag)).findFirst();
  }

  /** The first of a browser's languages that the page speaks. */
  static Language accepted(String acceptLanguage) {
    try {
      List<Locale> spoken = List.of(values()).stream().map(Language::locale).toList();
      Locale best = Locale.lookup(LanguageRange.parse(acceptLanguage), spoken);
      return best == null ? FR : tagged(best.getLanguage()).orElse(FR);
    } catch (IllegalArgumentException e) {
      return FR;
    }
  }
}
