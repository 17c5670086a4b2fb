package org.earlyleavers.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.earlyleavers.stack.parts.EmbeddedDatabase;
import org.earlyleavers.stack.parts.Placement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class AgreeingClocksTest {

  private static final Duration A_YEAR = Duration.ofDays(366);

  private static EmbeddedDatabase server;

  @BeforeAll
  static void start() {
    server = EmbeddedDatabase.start(Placement.temporary());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aServiceStartsWhereTheClocksAgreeAndNotWhereItsOwnIsAheadOrBehind() {
    assertThatCode(() -> startedAt(Duration.ofMinutes(4))).doesNotThrowAnyException();
    assertThatThrownBy(() -> startedAt(A_YEAR)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> startedAt(A_YEAR.negated())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aServiceWhoseClockIsSetWrongWhileItRunsIsEnded() throws Exception {
    // Given
    MovableClock clock = new MovableClock();
    CountDownLatch ended = new CountDownLatch(1);
    AgreeingClocks clocks = clocks(clock.asClock(), ended::countDown);
    clocks.start(new StartupEvent());

    // When
    clock.ahead = A_YEAR;

    // Then
    assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    clocks.stop();
  }

  @Test
  void aServiceWaitsForAClockThatIsSilentAndIsNotEndedByItsSilence() throws Exception {
    // Given a clock that says nothing at first
    AwayAtTimes clock = new AwayAtTimes();
    CountDownLatch ended = new CountDownLatch(1);
    AgreeingClocks clocks = clocks(Clock.systemUTC(), clock, ended::countDown);

    // When the service starts, then it has heard it
    clocks.start(new StartupEvent());
    assertThat(clock.answers).hasPositiveValue();

    // And when it is silent again for a while, the service goes on
    clock.beAwayFor(5);
    assertThat(ended.getCount()).isEqualTo(1);
    clocks.stop();
  }

  @Test
  void eachSilenceOfTheOtherClockIsWarnedOfOnce() throws Exception {
    // Given a service that runs
    AwayAtTimes clock = new AwayAtTimes();
    clock.away.set(0);
    AgreeingClocks clocks = clocks(Clock.systemUTC(), clock, () -> {});
    List<String> warnings = new CopyOnWriteArrayList<>();
    Handler log = new Warnings(warnings);
    Logger.getLogger(AgreeingClocks.class.getName()).addHandler(log);
    clocks.start(new StartupEvent());

    // When the other clock is silent twice
    clock.beAwayFor(5);
    assertThat(warnings).hasSize(1);
    clock.beAwayFor(5);

    // Then
    assertThat(warnings).hasSize(2);
    clocks.stop();
    Logger.getLogger(AgreeingClocks.class.getName()).removeHandler(log);
  }

  private static void startedAt(Duration ahead) throws Exception {
    AgreeingClocks clocks = clocks(Clock.offset(Clock.systemUTC(), ahead), () -> {});
    try {
      clocks.start(new StartupEvent());
    } finally {
      clocks.stop();
    }
  }

  private static AgreeingClocks clocks(Clock clock, Runnable end) {
    return clocks(clock, new DatabaseClock(AgreeingClocksTest::database), end);
  }

  private static AgreeingClocks clocks(Clock clock, OtherClock other, Runnable end) {
    return new AgreeingClocks(
        clock,
        other,
        new ClockSettings() {
          @Override
          public Duration tolerance() {
            return Duration.ofMinutes(5);
          }

          @Override
          public Duration lookEvery() {
            return Duration.ofMillis(50);
          }
        },
        end);
  }

  private static DataSource database() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(server.jdbcUrl());
    database.setUser("postgres");
    return database;
  }

  /** Right, when it says anything. */
  private static final class AwayAtTimes implements OtherClock {

    private final AtomicInteger away = new AtomicInteger(1);
    private final AtomicInteger answers = new AtomicInteger();

    /** Returns when it has been heard again. */
    private void beAwayFor(int looks) {
      away.set(looks);
      await().atMost(PATIENCE).until(() -> away.get() == 0);
      int heard = answers.get();
      await().atMost(PATIENCE).until(() -> answers.get() > heard);
    }

    @Override
    public String whose() {
      return "somebody's";
    }

    @Override
    public Instant read() throws SilentClockException {
      if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new SilentClockException("away", null);
      }
      answers.incrementAndGet();
      return Instant.now();
    }
  }

  private static final class Warnings extends Handler {

    private final List<String> messages;

    private Warnings(List<String> messages) {
      this.messages = messages;
    }

    @Override
    public void publish(LogRecord event) {
      if (event.getLevel().intValue() >= Level.WARNING.intValue()) {
        messages.add(event.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Right until somebody moves it. */
  private static final class MovableClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    private Clock asClock() {
      return withZone(ZoneOffset.UTC);
    }
  }
}
