package org.earlyleavers.reporting.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.reporting.submission.SubmissionSettings;

/** Names pupils by keyed hashes, by which nobody without the secret finds them. */
@Singleton
class PupilKeys {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 16;
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z]");

  private final SecretKeySpec key;

  @Inject
  PupilKeys(SubmissionSettings settings) {
    this(settings.secret());
  }

  PupilKeys(String secret) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** The pupil within one school and year: by the INE or, without one, by name and birth. */
  String pupil(String school, int year, Person person) {
    return person
        .ine()
        .map(ine -> byIne(school, year, ine))
        .orElseGet(() -> byName(school, year, person));
  }

  String byIne(String school, int year, String ine) {
    return text(hash("pupil by ine", school, Integer.toString(year), ine));
  }

  String byName(String school, int year, Person person) {
    return text(
        hash(
            "pupil by name",
            school,
            Integer.toString(year),
            letters(person.familyName()),
            letters(person.givenNames().get(0)),
            person.birthDate().toString(),
            person.sex().map(Enum::name).orElse("")));
  }

  /** Whether they bear the same family and first given name, however these are written. */
  static boolean areNamesakes(Person one, Person other) {
    return letters(one.familyName()).equals(letters(other.familyName()))
        && letters(one.givenNames().get(0)).equals(letters(other.givenNames().get(0)));
  }

  /** Tells two contents apart without keeping either. */
  String fingerprint(byte[] content) {
    return text(hash("content", new String(content, StandardCharsets.UTF_8)));
  }

  private static String letters(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    return NO_LETTERS.matcher(plain).replaceAll("");
  }

  private static String text(byte[] hash) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, KEY_BYTES));
  }

  private byte[] hash(String purpose, String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
