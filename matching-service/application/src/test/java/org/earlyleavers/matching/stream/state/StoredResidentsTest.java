package org.earlyleavers.matching.stream.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.linkage.ProbabilisticLinkage;
import org.earlyleavers.matching.linkage.WeightsFile;
import org.earlyleavers.matching.record.Content;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.RecordRef.Kind;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.room.Asker;
import org.earlyleavers.matching.room.Corners;
import org.earlyleavers.matching.room.Resident;
import org.earlyleavers.matching.room.Residents;
import org.earlyleavers.matching.room.RoomEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredResidentsTest {

  private static final int ALL = 1_000;
  private static final Linkage LINKAGE = ProbabilisticLinkage.with(WeightsFile.shipped());

  @TempDir File directory;

  private final List<StateStore> opened = new ArrayList<>();
  private MockProcessorContext<Void, Void> context;
  private ResidentStores stores;
  private Residents room;

  @BeforeEach
  void open() {
    context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), directory);
    for (StoreBuilder<?> builder : ResidentStores.builders()) {
      StateStore store = builder.withLoggingDisabled().build();
      store.init(context.getStateStoreContext(), store);
      context.addStateStore(store);
      opened.add(store);
    }
    stores = new ResidentStores(context, LINKAGE);
    room = stores.in("AAAAAAAA");
  }

  @AfterEach
  void close() {
    opened.forEach(StateStore::close);
  }

  @Test
  void whoeverSharesACornerIsFoundOnceAndNobodyElse() {
    Resident lea = put(enrolment("lea"), 1, 2);
    put(enrolment("zoe"), 3);
    Resident report = put(RecordRef.report("r"), 2);

    assertThat(room.sharing(corners(1, 2), ALL).residents()).containsExactlyInAnyOrder(lea, report);
    assertThat(room.reportsAlike(asker("Martin", 1, 2, 3), ALL).residents())
        .containsExactly(report);
    assertThat(stores.in("AAAAAAAB").sharing(corners(1, 2, 3), ALL).residents()).isEmpty();
  }

  @Test
  void inARoomThatIsNotDividedEveryoneMeets() {
    Resident lea = put(enrolment("lea"), Corners.UNDIVIDED);
    Resident report = put(RecordRef.report("r"), Corners.UNDIVIDED);

    assertThat(room.sharing(Corners.WHOLE_ROOM, ALL).residents())
        .containsExactlyInAnyOrder(lea, report);
    assertThat(room.reportsAlike(asker("Martin", Corners.UNDIVIDED), ALL).residents())
        .containsExactly(report);
  }

  @Test
  void nobodyIsFoundInACornerThatARecordHasLeft() {
    put(enrolment("lea"), 1, 2);
    Resident after = resident(enrolment("lea"), 2, 3);
    room.put(after);
    assertThat(room.sharing(corners(1), ALL).residents()).isEmpty();
    assertThat(room.sharing(corners(3), ALL).residents()).containsExactly(after);

    Resident gone =
        new Resident(new RoomEntry.Absent(enrolment("lea"), new Version(9, 0)), Set.of());
    room.put(gone);

    assertThat(room.find(enrolment("lea"))).contains(gone);
    assertThat(room.sharing(corners(1, 2, 3), ALL).residents()).isEmpty();
  }

  @Test
  void whoeverStoodSomewhereBeforeATaskBeganIsFoundThereAndNowhereElse() {
    put(enrolment("lea"), 1, 2);
    Resident lea = resident(enrolment("lea"), 2, 3);
    room.put(lea);
    Resident report = put(RecordRef.report("r"), 3);
    Resident alone = put(enrolment("alone"), Corners.UNDIVIDED);

    Residents anew = new ResidentStores(context, LINKAGE).in("AAAAAAAA");

    assertThat(anew.sharing(corners(2, 3), ALL).residents()).containsExactlyInAnyOrder(lea, report);
    assertThat(anew.reportsAlike(asker("Martin", 1, 2, 3), ALL).residents())
        .containsExactly(report);
    assertThat(anew.sharing(Corners.WHOLE_ROOM, ALL).residents()).containsExactly(alone);
    assertThat(anew.sharing(corners(1), ALL).residents()).isEmpty();
  }

  @Test
  void twoRecordsOfOneHashAreBothKept() {
    Map<Integer, RecordRef> byHash = new HashMap<>();
    RecordRef other = null;
    RecordRef ref = null;
    for (int i = 0; other == null; i++) {
      ref = enrolment("e" + i);
      other = byHash.put(RoomKeys.hash(ref), ref);
    }
    Resident first = put(ref, 1);
    Resident second = put(other, 1);

    assertThat(room.find(ref)).contains(first);
    assertThat(room.find(other)).contains(second);
    assertThat(room.sharing(corners(1), ALL).residents()).containsExactly(first, second);

    Resident moved = resident(ref, 2);
    room.put(moved);

    assertThat(room.sharing(corners(1), ALL).residents()).containsExactly(second);
    assertThat(room.sharing(corners(2), ALL).residents()).containsExactly(moved);
  }

  @Test
  void whoeverLeavesOneRoomStaysInAnotherWhoseCornersCannotBeToldFromItsOwn() {
    Map<Integer, String> byCorner = new HashMap<>();
    String one = null;
    String other = null;
    for (int i = 0; other == null; i++) {
      one = "%08d".formatted(i);
      other = byCorner.put(new RoomKeys(one).corner(1), one);
    }
    stores.in(one).put(resident(enrolment("lea"), 1));
    Resident there = resident(enrolment("lea"), 1, 2);
    stores.in(other).put(there);

    stores.in(one).put(resident(enrolment("lea"), 3));
    stores.in(one).put(resident(enrolment("zoe"), 4));

    assertThat(stores.in(one).sharing(corners(1), ALL).residents()).isEmpty();
    assertThat(stores.in(other).sharing(corners(1), ALL).residents()).containsExactly(there);
    assertThat(stores.in(other).sharing(corners(2), ALL).residents()).containsExactly(there);
  }

  @Test
  void inACrowdTheEmptiestCornersComeFirstAndTheRestIsSaidToBeLeftOut() {
    IntStream.range(0, 100).forEach(each -> put(enrolment("e" + each), 1));
    Resident lonely = put(enrolment("lonely"), 1, 2);

    Residents.Found found = room.sharing(corners(1, 2), 10);

    assertThat(found.complete()).isFalse();
    assertThat(found.residents()).hasSize(10).startsWith(lonely);
    assertThat(room.sharing(corners(1, 2), 101).complete()).isTrue();
  }

  @Test
  void whoeverSurelyIsSomebodyElseIsLeftOutAtAGlance() {
    Resident lea = put(enrolment("lea"), 1);
    put(RecordRef.report("elsewhere"), 2);

    assertThat(room.alike(asker("Martin", 1), ALL).residents()).containsExactly(lea);
    assertThat(room.alike(asker("Zyskowicz", 1), ALL).residents()).isEmpty();
    assertThat(room.alike(asker("Zyskowicz", 1), ALL).complete()).isTrue();
    assertThat(room.reportsAlike(asker("Zyskowicz", 2), ALL).residents()).isEmpty();
    assertThat(room.sharing(corners(1), ALL).residents()).containsExactly(lea);
  }

  @Test
  void whoeverGotAnotherNameIsLookedAtUnderThat() {
    put(enrolment("lea"), 1);
    Resident renamed = resident(enrolment("lea"), "Zyskowicz", 1);
    room.put(renamed);

    assertThat(room.alike(asker("Zyskowicz", 1), ALL).residents()).containsExactly(renamed);
    assertThat(room.alike(asker("Martin", 1), ALL).residents()).isEmpty();
  }

  private static Asker asker(String familyName, int... corners) {
    Resident report = resident(RecordRef.report("asker"), familyName, corners);
    return new Asker((RoomEntry.Present) report.entry(), LINKAGE);
  }

  private Resident put(RecordRef ref, int... corners) {
    Resident resident = resident(ref, corners);
    room.put(resident);
    return resident;
  }

  private static Resident resident(RecordRef ref, int... corners) {
    return resident(ref, "Martin", corners);
  }

  private static Resident resident(RecordRef ref, String familyName, int... corners) {
    LocalDate day = LocalDate.of(2026, 9, 1);
    return new Resident(
        new RoomEntry.Present(
            new Statement(
                ref,
                new Version(1, 0),
                Instant.EPOCH,
                Identity.of(Optional.empty(), familyName, Optional.empty(), "Camille", day),
                new Content.Spell(Optional.empty(), day, Optional.empty())),
            corners(corners)),
        Set.of());
  }

  private static RecordRef enrolment(String id) {
    return new RecordRef(Kind.ENROLMENT, "labour", id);
  }

  private static SortedSet<Integer> corners(int... corners) {
    return IntStream.of(corners).boxed().collect(Collectors.toCollection(TreeSet::new));
  }
}
