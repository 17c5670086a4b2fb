package org.earlyleavers.adapters.intake.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
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
   * @return 64 hexadecimal digits
   */
  public String of(String purpose, String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      update(mac, purpose);
      for (String part : parts) {
        update(mac, part);
      }
      return HexFormat.of().formatHex(mac.doFinal());
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
