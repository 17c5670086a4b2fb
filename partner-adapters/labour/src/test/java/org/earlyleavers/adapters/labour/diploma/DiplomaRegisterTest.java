package org.earlyleavers.adapters.labour.diploma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiplomaRegisterTest {

  private final DiplomaRegister register = DiplomaRegister.bundled();

  @Test
  void aDiplomaIsFoundByEitherCodeAndByTheFinerOneFirst() {
    assertThat(register.find(Optional.of("50022137"), Optional.of("RNCP12508")))
        .contains(new Diploma(3, "BOULANGER (CAP)"));
    assertThat(register.find(Optional.empty(), Optional.of("RNCP12508")))
        .contains(new Diploma(4, "CUISINE (BAC PRO)"));
    assertThat(register.find(Optional.of("99999999"), Optional.of("RNCP12508"))).isPresent();
  }

  @Test
  void aCourseThatIsNotRegisteredLeadsToNoDiploma() {
    // Stands in the reference table without an RNCP number.
    assertThat(register.find(Optional.of("36321204"), Optional.empty())).isEmpty();
    assertThat(register.find(Optional.empty(), Optional.empty())).isEmpty();
  }
}
