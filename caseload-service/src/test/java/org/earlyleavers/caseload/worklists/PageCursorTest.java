package org.earlyleavers.caseload.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.earlyleavers.caseload.store.CaseLists.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

  private static final Position SOMEWHERE =
      new Position(Instant.parse("2026-02-03T10:11:12.345678Z"), UUID.randomUUID());

  @Property
  void what_was_written_is_read(
      @ForAll @LongRange(min = 0, max = 253_402_300_799L) long second, @ForAll long half) {
    Position position = new Position(Instant.ofEpochSecond(second), new UUID(half, second));

    assertThat(PageCursor.read("NEW", PageCursor.of("NEW", position))).contains(position);
  }

  @Property
  void no_text_at_all_breaks_it(@ForAll String text) {
    assertThat(PageCursor.read("NEW", text)).isEmpty();
  }

  @Test
  void a_place_in_one_list_is_none_in_another() {
    assertThat(PageCursor.read("MINE", PageCursor.of("NEW", SOMEWHERE))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+300000-01-01T00:00:00Z", "-100000-01-01T00:00:00Z", "yesterday"})
  void a_time_that_no_database_knows_is_refused(String time) {
    String genuine =
        new String(
            Base64.getUrlDecoder().decode(PageCursor.of("NEW", SOMEWHERE)), StandardCharsets.UTF_8);
    String crafted = genuine.replace(SOMEWHERE.at().toString(), time);

    assertThat(
            PageCursor.read(
                "NEW",
                Base64.getUrlEncoder().encodeToString(crafted.getBytes(StandardCharsets.UTF_8))))
        .isEmpty();
  }
}
