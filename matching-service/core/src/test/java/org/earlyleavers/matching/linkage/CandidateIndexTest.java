package org.earlyleavers.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.earlyleavers.matching.linkage.CandidateIndex.Search;
import org.junit.jupiter.api.Test;

class CandidateIndexTest {

  @Test
  void findsEachRecordThatSharesACornerOnce() {
    CandidateIndex.Builder builder = CandidateIndex.builder();
    builder.add(7, List.of(key("born:20080312", "MRTN", "LK"), key("ine:1", "")));
    builder.add(8, List.of(key("born:20080312", "BRNR")));
    builder.add(9, List.of(key("born:20080313", "MRTN")));
    Search search = builder.build().search();

    assertThat(found(search, List.of(key("born:20080312", "MRTN", "LK", "X"), key("ine:1", ""))))
        .containsExactly(7);
    assertThat(found(search, List.of(key("born:20080312", "MRTN", "BRNR"))))
        .containsExactlyInAnyOrder(7, 8);
    assertThat(found(search, List.of(key("born:20080314", "MRTN")))).isEmpty();
    assertThat(search.cut()).isZero();
  }

  @Test
  void agreesWithAMapOfManyCorners() {
    Random random = new Random(1);
    Map<BlockingKey, Set<Integer>> expected = new HashMap<>();
    CandidateIndex.Builder builder = CandidateIndex.builder();
    for (int record = 0; record < 100_000; record++) {
      List<BlockingKey> keys =
          List.of(key("a" + random.nextInt(5_000), "c"), key("b", "" + random.nextInt(70_000)));
      keys.forEach(key -> expected.computeIfAbsent(key, unused -> new TreeSet<>()));
      for (BlockingKey key : keys) {
        expected.get(key).add(record);
      }
      builder.add(record, keys);
    }

    CandidateIndex index = builder.build();

    Search search = index.search();
    assertThat(index.corners()).isEqualTo(expected.size());
    expected.forEach(
        (key, records) ->
            assertThat(found(search, List.of(key))).containsExactlyInAnyOrderElementsOf(records));
  }

  @Test
  void keepsToItsLimitInACrowdAndSaysWhatItLeftOut() {
    CandidateIndex.Builder builder = CandidateIndex.builder();
    builder.add(0, List.of(key("crowd", ""), key("quiet", "")));
    for (int record = 1; record < 100_000; record++) {
      builder.add(record, List.of(key("crowd", "")));
    }
    Search search = builder.build().search(100);

    List<Integer> found = found(search, List.of(key("crowd", ""), key("quiet", "")));

    assertThat(found).hasSize(100).startsWith(0);
    assertThat(search.cut()).isEqualTo(99_900);
  }

  @Test
  void takesTheEmptiestCornerFirstHoweverManyOthersComeBeforeIt() {
    List<BlockingKey> manyNames =
        IntStream.range(0, 200).mapToObj(name -> key("crowd " + name, "")).toList();
    CandidateIndex.Builder builder = CandidateIndex.builder();
    builder.add(0, List.of(key("quiet", "")));
    builder.add(1, manyNames);
    builder.add(2, manyNames);
    Search search = builder.build().search(1);
    List<BlockingKey> keys = new ArrayList<>(manyNames);
    keys.add(key("quiet", ""));

    assertThat(found(search, keys)).containsExactly(0);
    assertThat(search.cut()).isEqualTo(400);
  }

  private static List<Integer> found(Search search, Collection<BlockingKey> keys) {
    int count = search.find(keys);
    return IntStream.range(0, count).mapToObj(search::candidate).toList();
  }

  private static BlockingKey key(String room, String... corners) {
    return new BlockingKey(room, new TreeSet<>(Set.of(corners)));
  }
}
