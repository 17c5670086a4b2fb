package org.earlyleavers.linkagetool.linking;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.earlyleavers.matching.linkage.BirthDate;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Locality;

/**
 * Keeps one copy of each name, date and place, because a million people share a few ten thousand of
 * them.
 */
final class SharedTexts {

  private final Map<Optional<String>, Optional<String>> names = new HashMap<>();
  private final Map<String, String> givenNames = new HashMap<>();
  private final Map<Optional<BirthDate>, Optional<BirthDate>> dates = new HashMap<>();
  private final Map<Optional<Locality>, Optional<Locality>> places = new HashMap<>();

  Identity shared(Identity identity) {
    return new Identity(
        identity.ine(),
        once(names, identity.familyName()),
        once(names, identity.usageName()),
        identity.givenNames().stream().map(name -> once(givenNames, name)).toList(),
        once(dates, identity.birthDate()),
        identity.sex(),
        once(places, identity.birthPlace()),
        once(places, identity.residence()));
  }

  private static <T> T once(Map<T, T> known, T value) {
    T earlier = known.putIfAbsent(value, value);
    return earlier == null ? value : earlier;
  }
}
