package org.earlyleavers.caseload.page;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.caseload.store.CaseSummary.Leaver;
import org.earlyleavers.caseload.store.StateName;
import org.earlyleavers.events.person.Person;

/** Values in the words of the page's language, for templates. */
@TemplateExtension
final class Words {

  private static final String LOCALE = "locale";

  /** The days of the caseworkers, wherever the server is. */
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private Words() {}

  /** What an enumeration's constant is called; its name where nobody has found words yet. */
  static String words(Enum<?> constant, @TemplateAttribute(LOCALE) Object locale) {
    String key = key(constant);
    try {
      return vocabulary(locale).getString(key);
    } catch (MissingResourceException e) {
      return constant.name();
    }
  }

  /** The name of the class within its package, and the constant's. */
  static String key(Enum<?> constant) {
    String type = constant.getDeclaringClass().getName();
    String within = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    return within + "." + constant.name();
  }

  static ResourceBundle vocabulary(Object locale) {
    return ResourceBundle.getBundle(
        "vocabulary", localeOf(locale), Words.class.getClassLoader(), NO_FALLBACK);
  }

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  static String day(LocalDate date, @TemplateAttribute(LOCALE) Object locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(localeOf(locale))
        .format(date);
  }

  static String day(Instant at, @TemplateAttribute(LOCALE) Object locale) {
    return day(at.atZone(ZONE).toLocalDate(), locale);
  }

  static String moment(Instant at, @TemplateAttribute(LOCALE) Object locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(localeOf(locale))
        .format(at.atZone(ZONE));
  }

  /** In whole years, today. */
  static int age(LocalDate birthDate) {
    return Period.between(birthDate, LocalDate.now(ZONE)).getYears();
  }

  /** How a state's badge looks. */
  static String badge(StateName state) {
    return switch (state) {
      case NEW -> "fr-badge--new";
      case ASSIGNED -> "fr-badge--info";
      case CLOSED -> "fr-badge--success";
      case TAKEN_BACK, MERGED, DORMANT -> "";
    };
  }

  /** Whether something should have been done by now. */
  static boolean late(NextStep step) {
    return step.due().isBefore(Instant.now());
  }

  /** A phone number as a link needs it. */
  static String dialled(String phone) {
    return phone.replaceAll("[^+0-9]", "");
  }

  static <T> List<T> latestFirst(List<T> log) {
    List<T> reversed = new ArrayList<>(log);
    Collections.reverse(reversed);
    return reversed;
  }

  /** As one calls somebody: the first given name and the name in use. */
  static String calledName(Leaver leaver) {
    return leaver.givenNames().get(0) + " " + leaver.usageName().orElse(leaver.familyName());
  }

  static String calledName(Person person) {
    return person.givenNames().get(0) + " " + person.usageName().orElse(person.familyName());
  }

  private static Locale localeOf(Object attribute) {
    return attribute instanceof Locale locale
        ? locale
        : Locale.forLanguageTag(String.valueOf(attribute));
  }
}
