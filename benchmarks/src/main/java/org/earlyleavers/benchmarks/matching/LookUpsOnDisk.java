package org.earlyleavers.benchmarks.matching;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.earlyleavers.events.Topics;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.matching.linkage.BlockingKeys;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.record.Content;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.room.Asker;
import org.earlyleavers.matching.room.Resident;
import org.earlyleavers.matching.room.Residents.Found;
import org.earlyleavers.matching.room.Room;
import org.earlyleavers.matching.room.RoomEntry;
import org.earlyleavers.matching.room.RoomMessage;
import org.earlyleavers.matching.stream.intake.Placeable;
import org.earlyleavers.matching.stream.processing.RoomPseudonyms;
import org.earlyleavers.matching.stream.state.ResidentStores;

/**
 * Looks for reported pupils in all their rooms, and takes their reports in there, over the stores
 * of an instance that has stopped.
 */
final class LookUpsOnDisk implements AutoCloseable {

  private final List<StateStore> open = new ArrayList<>();
  private final List<ResidentStores> partitions = new ArrayList<>();
  private final RoomPseudonyms pseudonyms = new RoomPseudonyms(Exchange.SECRET);
  private final Linkage linkage;
  private long found;
  private long oversized;

  LookUpsOnDisk(StateOnDisk state, Properties settings, Linkage linkage) {
    this.linkage = linkage;
    for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
      partitions.add(open(state.rooms(partition), partition, settings));
    }
  }

  private ResidentStores open(Path task, int partition, Properties settings) {
    MockProcessorContext<Void, Void> context =
        new MockProcessorContext<>(settings, new TaskId(0, partition), task.toFile());
    for (StoreBuilder<?> builder : ResidentStores.builders()) {
      StateStore store = builder.withLoggingDisabled().build();
      store.init(context.getStateStoreContext(), store);
      context.addStateStore(store);
      open.add(store);
    }
    return new ResidentStores(context, linkage);
  }

  /** Who may be the pupil: blocking keys, search and comparisons; nanoseconds of each, sorted. */
  long[] lookUp(List<Person> reported) {
    return nanos(reported, this::lookUp);
  }

  /**
   * The same, and all that is kept of the report and of those found; nanoseconds of each, sorted.
   */
  long[] takeIn(List<Person> reported) {
    return nanos(reported, this::takeIn);
  }

  private static long[] nanos(List<Person> reported, Consumer<Statement> work) {
    long[] nanos = new long[reported.size()];
    for (int each = 0; each < nanos.length; each++) {
      Statement report = report(reported.get(each));
      long start = System.nanoTime();
      work.accept(report);
      nanos[each] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  /** How many bytes of memory it takes to know who stands where. */
  long bytesInMemory() {
    return partitions.stream().mapToLong(ResidentStores::bytesInMemory).sum();
  }

  /** How many have been found to be, or perhaps be, the pupil, each in each room; from now on 0. */
  long found() {
    long all = found;
    found = 0;
    return all;
  }

  /** How many look-ups in a room had to leave somebody out. */
  long oversized() {
    return oversized;
  }

  private void lookUp(Statement report) {
    pseudonyms
        .of(BlockingKeys.asking(report.identity()))
        .forEach(
            (name, corners) -> {
              Asker asker = new Asker(new RoomEntry.Present(report, corners), linkage);
              Found candidates =
                  partitions.get(partitionOf(name)).in(name).alike(asker, Room.MOST_COMPARED);
              oversized += candidates.complete() ? 0 : 1;
              for (Resident other : candidates.residents()) {
                if (other.entry() instanceof RoomEntry.Present present
                    && linkage
                        .possible(asker.prepared(), linkage.prepare(present.statement().identity()))
                        .isPresent()) {
                  found++;
                }
              }
            });
  }

  private void takeIn(Statement report) {
    pseudonyms
        .of(BlockingKeys.asking(report.identity()))
        .forEach(
            (name, corners) -> {
              Room room =
                  new Room(name, partitions.get(partitionOf(name)).in(name), linkage, this::count);
              for (RoomMessage message : room.receive(new RoomEntry.Present(report, corners))) {
                if (message instanceof RoomMessage.Answer answer) {
                  found += answer.findings().size();
                }
              }
            });
  }

  private void count() {
    oversized++;
  }

  private static int partitionOf(String room) {
    byte[] key = room.getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % Topics.PARTITIONS;
  }

  private static Statement report(Person person) {
    Identity identity = Placeable.identity(person);
    Instant now = Instant.EPOCH;
    return new Statement(
        RecordRef.report(UUID.randomUUID().toString()),
        new Version(1, 0),
        now,
        identity,
        new Content.Departure("0951099D", LocalDate.of(2026, 11, 16), now));
  }

  @Override
  public void close() {
    open.forEach(StateStore::close);
  }
}
