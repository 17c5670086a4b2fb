package org.earlyleavers.faults.load;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.earlyleavers.faults.arena.Patience;
import org.earlyleavers.stack.client.Exchange;

/**
 * Senders that talk to the exchange side by side, each about people of its own, so that what is
 * said about one person has an order.
 */
public final class Load implements AutoCloseable {

  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
  private static final int SENDERS = 8;
  private static final double USUAL_RATE = 20;
  private static final double SHARE_OF_NEWCOMERS = .4;
  private static final int LIVES_AT_ONCE = 20;
  private static final Duration TO_FALL_SILENT = Duration.ofMinutes(3);

  private final Ledger ledger = new Ledger();
  private final AtomicInteger numbers = new AtomicInteger();
  private final long seed;
  private final LocalDate today = LocalDate.now(FRANCE);
  private final List<Thread> senders = new ArrayList<>();
  private final AtomicInteger busy = new AtomicInteger();
  private volatile double perSecond = USUAL_RATE;
  private volatile boolean running;
  private volatile boolean closed;

  /** Silent until {@link #resume()}. The seed decides who lives and what happens to whom. */
  public Load(Exchange exchange, long seed) {
    this.seed = seed;
    String run = Long.toHexString(seed) + "-" + Long.toHexString(System.currentTimeMillis());
    for (int i = 0; i < SENDERS; i++) {
      Mouth mouth = new Mouth(exchange, ledger, today, run, () -> closed);
      Random random = new Random(seed + i);
      Thread sender = new Thread(() -> send(mouth, random), "sender-" + i);
      sender.setDaemon(true);
      sender.start();
      senders.add(sender);
    }
  }

  /** What was sent and accepted. */
  public Ledger ledger() {
    return ledger;
  }

  /** Goes on at so many statements a second, as far as they are answered. */
  public void rate(double statementsPerSecond) {
    perSecond = statementsPerSecond;
  }

  /** The usual rate. */
  public static double usualRate() {
    return USUAL_RATE;
  }

  /** Goes on. */
  public void resume() {
    running = true;
  }

  /**
   * Falls silent.
   *
   * @return whether every sender got an answer in the end
   */
  public boolean pause() throws InterruptedException {
    running = false;
    return Patience.await(TO_FALL_SILENT, () -> busy.get() == 0);
  }

  private void send(Mouth mouth, Random random) {
    LifeStory story = new LifeStory(mouth, random);
    List<Person> living = new ArrayList<>();
    while (!closed) {
      busy.incrementAndGet();
      try {
        if (running) {
          speak(story, living, random);
        }
      } finally {
        busy.decrementAndGet();
      }
      LockSupport.parkNanos(pauseOf(random));
    }
  }

  private void speak(LifeStory story, List<Person> living, Random random) {
    living.removeIf(story::isOver);
    Person person;
    if (living.isEmpty()
        || (living.size() < LIVES_AT_ONCE && random.nextDouble() < SHARE_OF_NEWCOMERS)) {
      person = new Person(numbers.incrementAndGet(), seed, today);
      ledger.add(person);
      living.add(person);
    } else {
      person = living.get(random.nextInt(living.size()));
    }
    story.goOn(person);
  }

  /** Irregular, the same on average. */
  private long pauseOf(Random random) {
    double seconds = SENDERS / perSecond * 2 * random.nextDouble();
    return (long) (seconds * TimeUnit.SECONDS.toNanos(1));
  }

  @Override
  public void close() {
    closed = true;
  }
}
