package org.earlyleavers.matching.stream.processing;

import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * Names of rooms that tell nothing to whoever sees a record key: blocking keys are personal data
 * (an INE, a birth date), so each is hashed under the exchange's secret.
 */
public final class RoomPseudonyms {

  private static final int BYTES = 16;

  private final HmacUtils hmac;

  /** Pseudonyms under a secret; not to be shared between threads. */
  public RoomPseudonyms(String secret) {
    hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret);
  }

  /** The rooms of some blocking keys. */
  public SortedSet<String> of(Collection<String> blockingKeys) {
    SortedSet<String> rooms = new TreeSet<>();
    for (String key : blockingKeys) {
      byte[] hash = Arrays.copyOf(hmac.hmac(key), BYTES);
      rooms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }
    return rooms;
  }
}
