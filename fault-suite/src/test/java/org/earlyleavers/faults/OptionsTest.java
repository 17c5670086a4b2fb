package org.earlyleavers.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void everyFaultHasAnOwnNameAndIsFoundByAPartOfIt() {
    assertThat(Faults.all()).extracting(Fault::name).doesNotHaveDuplicates();
    Options options = Options.parse("--only", "STATE WRITE", "--times", "3", "--seed", "7");

    assertThat(Faults.all().stream().filter(options::wants))
        .singleElement()
        .satisfies(fault -> assertThat(options.timesOf(fault)).isEqualTo(3));
    assertThat(options.seed()).isEqualTo(7);
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    assertThatThrownBy(() -> Options.parse("--time", "3"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
