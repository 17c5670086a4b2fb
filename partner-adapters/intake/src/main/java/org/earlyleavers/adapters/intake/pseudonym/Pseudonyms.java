package org.earlyleavers.adapters.intake.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opaque ids made from a sender's own identifiers by a keyed hash (HMAC-SHA256): always the same
 * for the same parts, and of no use to somebody who has the topic but not the key.
 *
 * <p>The key must stay the same for ever: under another key every spell of training would be
 * published once more under another id, and the old ones would never end.
 */
public final class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;
  private static final int BYTES = 16;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec key;

  /**
   * Pseudonyms under a secret key.
   *
   * @throws IllegalArgumentException if the key has less than 32 characters
   */
  public Pseudonyms(String key) {
    if (key.length() < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "adapters.pseudonym-key needs at least " + SHORTEST_KEY + " characters");
    }
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * The id of what the parts identify together.
   *
   * @param purpose keeps ids of different kinds apart, e.g. {@code labour-enrolment}
   * @return 128 bits as 22 characters of base64url: short, since matching keeps the id of every
   *     enrolment of the country, and long enough that of 10^8 ids two are equal by chance once in
   *     10^22 times
   */
  public String of(String purpose, String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      update(mac, purpose);
      for (String part : parts) {
        update(mac, part);
      }
      return BASE64.encodeToString(Arrays.copyOf(mac.doFinal(), BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }

  /** The length goes in front, so that {@code ab, c} and {@code a, bc} differ. */
  private static void update(Mac mac, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    mac.update(bytes);
  }
}
