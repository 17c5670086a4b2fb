package org.earlyleavers.caseload.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LiveClientTest {

  private static final Instant EXPIRY = Instant.parse("2026-01-12T08:00:00Z");
  private static final int BOUND = 4;

  private final Reader reader = new Reader();
  private final LiveClient client = connect(reader);
  private long lastId;

  /** A connection that asks for events when told to. */
  private static final class Reader implements Subscriber<LiveEvent> {

    private final List<String> received = new ArrayList<>();
    private Subscription subscription;
    private OptionalLong resyncedAt = OptionalLong.empty();
    private boolean ended;

    @Override
    public void onSubscribe(Subscription s) {
      subscription = s;
    }

    @Override
    public void onNext(LiveEvent event) {
      received.add(event.name().orElse("heartbeat"));
      if (event.name().filter("resync"::equals).isPresent()) {
        resyncedAt = event.id();
      }
    }

    @Override
    public void onError(Throwable failure) {
      throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {
      ended = true;
    }
  }

  private static LiveClient connect(Reader reader) {
    AtomicReference<LiveClient> connected = new AtomicReference<>();
    Multi.createFrom()
        .<LiveEvent>emitter(
            connection -> {
              LiveClient client = new LiveClient(connection, BOUND, EXPIRY);
              connection.onRequest(more -> client.handOn());
              connected.set(client);
            },
            BackPressureStrategy.IGNORE)
        .subscribe(reader);
    return connected.get();
  }

  private void send(String... names) {
    for (String name : names) {
      client.send(LiveEvent.of(name, ++lastId, "{}"));
    }
  }

  @Test
  void events_wait_until_the_connection_asks_for_them() {
    send("a", "b");
    assertThat(reader.received).isEmpty();

    reader.subscription.request(1);
    assertThat(reader.received).containsExactly("a");

    reader.subscription.request(5);
    send("c");
    assertThat(reader.received).containsExactly("a", "b", "c");
  }

  @Test
  void beyond_the_bound_all_that_wait_become_one_resync_and_the_stream_goes_on() {
    send("a", "b", "c", "d", "lost", "e");

    reader.subscription.request(10);

    assertThat(reader.received).containsExactly("resync", "e");
    assertThat(reader.resyncedAt).hasValue(5);
  }

  @Test
  void heartbeats_do_not_pile_up() {
    client.heartbeat();
    client.heartbeat();
    client.heartbeat();

    reader.subscription.request(10);

    assertThat(reader.received).containsExactly("heartbeat");
  }

  @Test
  void the_stream_ends_with_the_token() {
    client.endIfExpired(EXPIRY.minusSeconds(1));
    assertThat(reader.ended).isFalse();

    client.endIfExpired(EXPIRY.plusSeconds(1));
    assertThat(reader.ended).isTrue();
  }
}
