package org.earlyleavers.stack.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InventedPupilsTest {

  private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);

  @Test
  void no_two_pupils_have_the_same_identifier_even_if_chance_repeats_itself() {
    // Given two runs that throw the same dice
    InventedPupils one = new InventedPupils(new Random(1), TODAY);
    InventedPupils other = new InventedPupils(new Random(1), TODAY);

    // When both make pupils up
    Stream<Pupil> all =
        Stream.concat(
            Stream.generate(() -> one.girl(17)).limit(1_000),
            Stream.generate(() -> other.girl(17)).limit(1_000));

    // Then all are different people to the exchange, by identifiers that look real
    assertThat(all.map(Pupil::ine))
        .doesNotHaveDuplicates()
        .allMatch(ine -> ine.matches("\\d{9}[A-Z]{2}"));
  }

  @Test
  void pupils_are_as_old_as_the_story_wants_them() {
    InventedPupils pupils = new InventedPupils(new Random(2), TODAY);
    assertThat(Stream.generate(() -> pupils.boy(15)).limit(1_000))
        .allMatch(pupil -> Period.between(pupil.birthDate(), TODAY).getYears() == 15);
  }
}
