package org.earlyleavers.reporting.submission;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.earlyleavers.reporting.intake.Uai;

/**
 * HMAC-SHA256 under the service's secret: what it makes says nothing about its input to anybody
 * without that secret.
 */
@Singleton
@Startup // A secret that is too short must stop the start, not the first report.
class KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_SECRET = 32;

  private final SecretKeySpec key;

  @Inject
  KeyedHash(SubmissionSettings settings) {
    this(settings.secret());
  }

  KeyedHash(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "reporting.submission.secret must have at least " + SHORTEST_SECRET + " bytes");
    }
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** The same id for the same school and name, so that a retry needs nothing to be remembered. */
  UUID reportId(Uai school, IdempotencyKey name) {
    ByteBuffer hash =
        ByteBuffer.wrap(hash("report-id\n" + school + '\n' + name.value(), new byte[0]));
    return custom(hash.getLong(), hash.getLong());
  }

  /** The same id for the same report and diploma. */
  String awardId(UUID reportId, String diploma) {
    ByteBuffer id = ByteBuffer.wrap(hash("award-id\n" + reportId + '\n' + diploma, new byte[0]));
    return custom(id.getLong(), id.getLong()).toString();
  }

  /** Tells two contents apart without keeping either. */
  Fingerprint fingerprint(byte[] content) {
    return Fingerprint.of(hash("fingerprint\n", content));
  }

  /** A UUID of version 8, the one for ids of a maker's own scheme (RFC 9562, 5.8). */
  private static UUID custom(long high, long low) {
    return new UUID(
        (high & 0xFFFFFFFFFFFF0FFFL) | 0x8000L, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }

  private byte[] hash(String purpose, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
