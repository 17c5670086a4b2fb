package org.earlyleavers.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RecentTest {

  @Property
  void whatIsGivenIsWhatTheWorkGives(@ForAll List<Integer> keys) {
    Recent<Integer, String> recent = new Recent<>(2, String::valueOf);

    assertThat(keys).allMatch(key -> recent.of(key).equals(String.valueOf(key)));
  }

  @Example
  void whatSoonComesAgainIsNotWorkedOutAgain() {
    List<String> worked = new ArrayList<>();
    Recent<String, String> recent =
        new Recent<>(
            4,
            key -> {
              worked.add(key);
              return key;
            });
    recent.of("one");
    recent.of("other");
    recent.of("one");

    assertThat(worked).startsWith("one", "other").hasSizeLessThanOrEqualTo(3);
    assertThat(worked).containsOnlyOnce("other");
  }
}
