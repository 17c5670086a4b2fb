package org.earlyleavers.matching.stream.processing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.earlyleavers.matching.linkage.BlockingKey;
import org.earlyleavers.matching.linkage.Recent;
import org.earlyleavers.matching.room.Corners;

/**
 * Names of rooms, and numbers of corners, that tell nothing to whoever sees them: blocking keys are
 * personal data (an INE, a birth date), so each is hashed under the exchange's secret.
 *
 * <p>The hashes are short, because every record carries several. Two rooms that share a name share
 * their residents, two corners that share a number cost a needless comparison; neither changes what
 * is found.
 */
public final class RoomPseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int ROOM_BYTES = 5;
  private static final int CORNER_BYTES = 3;

  /** Some 16 MB for both: most people are called, and were born, like others. */
  private static final int RECENT_BITS = 16;

  private final ThreadLocal<Mac> macs;
  private final Recent<String, String> rooms = new Recent<>(RECENT_BITS, this::name);
  private final Recent<String, Integer> corners = new Recent<>(RECENT_BITS, this::number);

  /** Pseudonyms under a secret; may be shared between threads. */
  public RoomPseudonyms(String secret) {
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    macs = ThreadLocal.withInitial(() -> mac(new SecretKeySpec(key, ALGORITHM)));
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }

  /** The rooms of some blocking keys, and the corners in each. */
  public SortedMap<String, SortedSet<Integer>> of(Collection<BlockingKey> keys) {
    SortedMap<String, SortedSet<Integer>> standing = new TreeMap<>();
    for (BlockingKey key : keys) {
      SortedSet<Integer> numbers = standing.computeIfAbsent(name(key), any -> new TreeSet<>());
      key.corners().forEach(corner -> numbers.add(corners.of(corner)));
    }
    return standing;
  }

  /** The rooms alone: of a report, there are five times as many corners. */
  public SortedSet<String> rooms(Collection<BlockingKey> keys) {
    return keys.stream().map(this::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Nobody's INE is kept. */
  private String name(BlockingKey key) {
    return key.isOfOnePerson() ? name(key.room()) : rooms.of(key.room());
  }

  private String name(String room) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(hash(room), ROOM_BYTES));
  }

  private int number(String corner) {
    if (corner.equals(BlockingKey.WHOLE_ROOM)) {
      return Corners.UNDIVIDED;
    }
    byte[] hash = hash(corner);
    int number = 0;
    for (int i = 0; i < CORNER_BYTES; i++) {
      number = (number << Byte.SIZE) | (hash[i] & 0xFF);
    }
    return number;
  }

  private byte[] hash(String text) {
    return macs.get().doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
