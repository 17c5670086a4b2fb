package org.earlyleavers.benchmarks.instances;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;
import org.earlyleavers.benchmarks.measuring.Backlog;
import org.earlyleavers.benchmarks.population.EnrolmentPublisher;
import org.earlyleavers.benchmarks.population.SyntheticPeople;
import org.earlyleavers.stack.parts.Broker;
import org.earlyleavers.stack.parts.EmbeddedBroker;
import org.earlyleavers.stack.parts.ExchangeTopics;
import org.earlyleavers.stack.parts.FolderTree;
import org.earlyleavers.stack.parts.LocalIdentityProvider;
import org.earlyleavers.stack.parts.Placement;
import org.earlyleavers.stack.parts.Realm;

/** A broker without data, on which instances of matching come and go. */
final class Cluster implements AutoCloseable {

  private static final int SEED = 20_261_121;
  private static final long BETWEEN_LOOKS_MS = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Path repository;
  private final Path states = Files.createTempDirectory("bench-instances-");
  private final Broker broker = EmbeddedBroker.start(Placement.temporary());
  private final LocalIdentityProvider identity =
      LocalIdentityProvider.start(Realm.ofTheExchange(), 0);
  private final EnrolmentPublisher publisher;
  private final Backlog backlog;
  private final Admin admin;
  private int enrolled;

  Cluster(Path repository) throws IOException {
    this.repository = repository;
    broker.createTopics(ExchangeTopics.onOneBroker());
    this.publisher = new EnrolmentPublisher(broker.bootstrapServers());
    this.backlog = new Backlog(broker.bootstrapServers(), Instance.APPLICATION);
    this.admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  /** Starts an instance with the state that an earlier one of that name has left. */
  Instance start(String name) throws IOException {
    return Instance.start(
        repository, name, states.resolve(name), broker.bootstrapServers(), identity.issuer());
  }

  /** Waits until each of these instances has work. */
  void awaitShared(String... names) throws InterruptedException {
    long start = System.nanoTime();
    while (!isShared(names)) {
      Thread.sleep(BETWEEN_LOOKS_MS);
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException("Some instance gets no work");
      }
    }
  }

  private boolean isShared(String... names) throws InterruptedException {
    try {
      ConsumerGroupDescription group =
          admin
              .describeConsumerGroups(List.of(Instance.APPLICATION))
              .describedGroups()
              .get(Instance.APPLICATION)
              .get();
      return group.groupState() == GroupState.STABLE
          && List.of(names).stream().allMatch(name -> hasWork(name, group.members()));
    } catch (ExecutionException e) {
      // There is no group yet.
      return false;
    }
  }

  private static boolean hasWork(String name, Collection<MemberDescription> members) {
    return members.stream()
        .filter(member -> member.groupInstanceId().filter(id -> id.startsWith(name)).isPresent())
        .anyMatch(member -> !member.assignment().topicPartitions().isEmpty());
  }

  /** Enrols so many new people, and says how long it takes until all that follows is done. */
  Duration load(int size) throws InterruptedException {
    var people = SyntheticPeople.enrolled(SEED + enrolled, size);
    long start = System.nanoTime();
    publisher.enrol(people, SEED + enrolled);
    enrolled += size;
    backlog.awaitNone();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void close() throws IOException {
    publisher.close();
    backlog.close();
    admin.close();
    identity.close();
    broker.close();
  }

  /** Deletes the states; nobody may run any more. */
  void forget() {
    FolderTree.delete(states);
  }
}
