package org.earlyleavers.reporting.imports;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.earlyleavers.reporting.submission.SubmissionSettings;

/**
 * Makes content unreadable to whoever reads the database: AES-256-GCM, the key's id in front so
 * that a new key can be put in front of the old ones.
 */
@Singleton
@Startup // A secret that is too short must stop the start, not the first import.
class Seal {

  private static final int SHORTEST_SECRET = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String ALGORITHM = "AES/GCM/NoPadding";

  private final SecureRandom random = new SecureRandom();
  private final Map<Integer, SecretKeySpec> keys = new LinkedHashMap<>();
  private final int current;

  @Inject
  Seal(ImportSettings settings, SubmissionSettings submission) {
    this(settings.sealingSecrets().orElseGet(() -> List.of(submission.secret())));
  }

  Seal(List<String> secrets) {
    for (String secret : secrets) {
      byte[] key = derived(secret);
      keys.put(ByteBuffer.wrap(derived(secret + "\nid")).getInt(), new SecretKeySpec(key, "AES"));
    }
    this.current = keys.keySet().iterator().next();
  }

  Sealed close(byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, current, nonce, content);
    return new Sealed(
        ByteBuffer.allocate(Integer.BYTES + NONCE_BYTES + sealed.length)
            .putInt(current)
            .put(nonce)
            .put(sealed)
            .array());
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException if none of the secrets opens it
   */
  byte[] open(Sealed sealed) {
    ByteBuffer parts = ByteBuffer.wrap(sealed.bytes());
    int key = parts.getInt();
    byte[] nonce = new byte[NONCE_BYTES];
    parts.get(nonce);
    byte[] content = new byte[parts.remaining()];
    parts.get(content);
    return crypt(Cipher.DECRYPT_MODE, key, nonce, content);
  }

  private byte[] crypt(int mode, int key, byte[] nonce, byte[] content) {
    try {
      if (!keys.containsKey(key)) {
        throw new IllegalStateException("The secret that this content was sealed with is missing");
      }
      Cipher cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Sealed content cannot be read or made", e);
    }
  }

  private static byte[] derived(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "reporting.imports.sealing-secrets must have at least "
              + SHORTEST_SECRET
              + " bytes each");
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return mac.doFinal("seal of imports".getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
