package org.earlyleavers.adapters.labour.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SenderDatePropertiesTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate FIRST = LocalDate.parse("1985-01-01");

  @Property
  void everyWayToWriteOneDayIsThatDay(@ForAll @IntRange(max = 25_000) int daysAfter) {
    LocalDate day = FIRST.plusDays(daysAfter);

    assertThat(SenderDate.read(day.toString())).contains(day);
    assertThat(SenderDate.read(day + "T00:00:00.000Z")).contains(day);
    assertThat(SenderDate.read(day + "T00:00:00")).contains(day);
    assertThat(SenderDate.read(day + " 08:30:00")).contains(day);
    assertThat(SenderDate.read(day + "T00:00:00+02:00")).contains(day);
    assertThat(SenderDate.read(day.atStartOfDay(PARIS).toInstant().toString())).contains(day);
  }

  @Property
  void anyOtherTextIsNoDateAndNoError(@ForAll String text) {
    assertThat(SenderDate.read(text)).isEmpty();
  }

  @Example
  void aDayThatIsNoneOrOutOfReachIsNotRead() {
    assertThat(SenderDate.read("2025-02-29")).isEmpty();
    assertThat(SenderDate.read("14/03/2008")).isEmpty();
    assertThat(SenderDate.read("2008-03-14Tomorrow")).isEmpty();
    assertThat(SenderDate.read("0001-01-01")).isEmpty();
    assertThat(SenderDate.read("9999-12-31")).isEmpty();
  }
}
