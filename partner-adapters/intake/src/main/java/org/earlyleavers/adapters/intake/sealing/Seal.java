package org.earlyleavers.adapters.intake.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals content with AES-256-GCM. What is sealed is bound to its place: it cannot be opened in
 * another row. The key's name stands in front, so that keys can be changed.
 */
public final class Seal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final Pattern KEY = Pattern.compile("([a-z0-9-]{1,32}):([A-Za-z0-9+/=]+)");
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final String current;

  /**
   * A seal with keys of which the first seals and all open.
   *
   * @param named each as {@code name:base64 of 32 bytes}
   * @throws IllegalArgumentException if there is none, or one is no such key
   */
  public Seal(List<String> named) {
    for (String each : named) {
      var parts = KEY.matcher(each);
      byte[] key = parts.matches() ? decoded(parts.group(2)) : new byte[0];
      if (key.length != KEY_BYTES) {
        throw new IllegalArgumentException(
            "adapters.sealing.keys needs name:base64 of " + KEY_BYTES + " bytes");
      }
      keys.put(parts.group(1), new SecretKeySpec(key, "AES"));
    }
    this.current = keys.keySet().stream().findFirst().orElseThrow(IllegalArgumentException::new);
  }

  /**
   * Seals content.
   *
   * @param place where it is kept, e.g. the row's key; it opens nowhere else
   */
  public byte[] seal(String place, byte[] content) {
    byte[] name = current.getBytes(StandardCharsets.US_ASCII);
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] closed = crypt(Cipher.ENCRYPT_MODE, keys.get(current), nonce, place, content);
    return ByteBuffer.allocate(1 + name.length + nonce.length + closed.length)
        .put((byte) name.length)
        .put(name)
        .put(nonce)
        .put(closed)
        .array();
  }

  /**
   * Opens what was sealed for the same place.
   *
   * @throws IllegalStateException if its key is not configured any more, or it was tampered with
   */
  public byte[] open(String place, byte[] sealed) {
    ByteBuffer in = ByteBuffer.wrap(sealed);
    SecretKeySpec key = keys.get(new String(next(in, in.get()), StandardCharsets.US_ASCII));
    if (key == null) {
      throw new IllegalStateException("The key of a sealed content is not configured");
    }
    byte[] nonce = next(in, NONCE_BYTES);
    return crypt(Cipher.DECRYPT_MODE, key, nonce, place, next(in, in.remaining()));
  }

  private static byte[] next(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0]; // Its message would quote the key.
    }
  }

  private static byte[] crypt(
      int mode, SecretKeySpec key, byte[] nonce, String place, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A content cannot be sealed or opened", e);
    }
  }
}
