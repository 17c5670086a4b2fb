package org.earlyleavers.stack.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventStreamReaderTest {

  @Test
  void events_end_with_an_empty_line_and_comments_are_none() {
    EventStreamReader reader = new EventStreamReader();
    List<LiveEvent> events =
        """
        : heartbeat

        event: case-opened
        id: 7
        data: {"state":
        data:"NEW"}

        data:{"state":"CLOSED"}

        event: case-changed
        data: {"state": "unfinished"}
        """
            .lines()
            .map(reader::take)
            .flatMap(Optional::stream)
            .toList();

    assertThat(events)
        .extracting(LiveEvent::name, event -> event.data().path("state").asText())
        .containsExactly(tuple("case-opened", "NEW"), tuple("message", "CLOSED"));
  }
}
