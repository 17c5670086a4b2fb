package org.earlyleavers.matching.stream.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.earlyleavers.matching.linkage.BlockingKey;
import org.junit.jupiter.api.Test;

class RoomPseudonymsTest {

  private static final String SECRET = "a-secret-for-tests-only";

  private static List<BlockingKey> keys(int of) {
    return List.of(
        new BlockingKey("ine:12345678" + of, new TreeSet<>(Set.of(BlockingKey.WHOLE_ROOM))),
        new BlockingKey("born:" + of, new TreeSet<>(Set.of("MRT", "@75F"))));
  }

  @Test
  void threadsThatShareThemGetWhatOneWouldGet() {
    RoomPseudonyms shared = new RoomPseudonyms(SECRET);
    List<SortedMap<String, SortedSet<Integer>>> together =
        IntStream.range(0, 20_000).parallel().mapToObj(each -> shared.of(keys(each))).toList();

    RoomPseudonyms alone = new RoomPseudonyms(SECRET);
    for (int each = 0; each < together.size(); each++) {
      assertThat(together.get(each)).isEqualTo(alone.of(keys(each)));
    }
  }

  @Test
  void theRoomsAloneAreThoseOfTheCorners() {
    RoomPseudonyms pseudonyms = new RoomPseudonyms(SECRET);

    assertThat(pseudonyms.rooms(keys(1))).isEqualTo(pseudonyms.of(keys(1)).keySet());
  }

  @Test
  void anotherSecretMakesOtherRooms() {
    assertThat(new RoomPseudonyms("another-secret-for-tests").rooms(keys(1)))
        .doesNotContainAnyElementsOf(new RoomPseudonyms(SECRET).rooms(keys(1)));
  }
}
