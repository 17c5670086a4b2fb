package org.earlyleavers.matching.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.earlyleavers.matching.linkage.BlockingKeys;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.room.Residents.Found;
import org.earlyleavers.matching.room.RoomEntry.Present;

/**
 * One room at work: takes an entry in and says what dossiers must hear. Two records are compared if
 * they stand in one corner, and then only.
 *
 * <p>An entry that is known already is answered again in full, from the state as it is now:
 * whatever a crash kept from being sent is sent by the repetition.
 */
public final class Room {

  /**
   * With how many others a record is compared at most. Where a corner holds more (a stand-in for an
   * unknown date, say), who is found may depend on the order of arrival.
   */
  public static final int MOST_COMPARED = BlockingKeys.CORNER_LIMIT;

  private final String name;
  private final Residents residents;
  private final Linkage linkage;
  private final Runnable whenOversized;

  /**
   * A room over what it keeps.
   *
   * @param whenOversized runs each time that a look-up has to leave somebody out
   */
  public Room(String name, Residents residents, Linkage linkage, Runnable whenOversized) {
    this.name = name;
    this.residents = residents;
    this.linkage = linkage;
    this.whenOversized = whenOversized;
  }

  /** Takes an entry in; of two states of one record the newer is kept, whichever comes first. */
  public List<RoomMessage> receive(RoomEntry received) {
    Optional<Resident> known = residents.find(received.ref());
    boolean superseded =
        known.isPresent() && known.get().entry().version().isAfter(received.version());
    RoomEntry entry = superseded ? known.get().entry() : received;
    Resident resident = new Resident(entry, known.map(Resident::toldTo).orElse(Set.of()));
    return entry instanceof Present present ? settle(resident, present) : leave(known, resident);
  }

  private List<RoomMessage> settle(Resident resident, Present present) {
    List<RoomMessage> messages = new ArrayList<>();
    Set<String> linked;
    if (resident.ref().isReport()) {
      RoomMessage.Answer answer = answer(present);
      messages.add(answer);
      linked = reportsIn(answer);
    } else {
      linked = linkedReports(present);
    }
    Resident settled = resident.alsoTold(linked);
    residents.put(settled);
    messages.addAll(tellNews(settled));
    return messages;
  }

  private static Set<String> reportsIn(RoomMessage.Answer answer) {
    return answer.findings().stream()
        .map(Finding::ref)
        .filter(RecordRef::isReport)
        .map(RecordRef::id)
        .collect(Collectors.toSet());
  }

  /** The reports whose pupil this may be, of a record that is none itself. */
  private Set<String> linkedReports(Present present) {
    Asker asker = new Asker(present, linkage);
    Set<String> linked = new TreeSet<>();
    for (Resident report : all(residents.reportsAlike(asker, MOST_COMPARED))) {
      if (report.entry() instanceof Present other && asker.compare(other).isPresent()) {
        linked.add(report.ref().id());
      }
    }
    return linked;
  }

  private List<RoomMessage> leave(Optional<Resident> known, Resident resident) {
    List<RoomMessage> messages = tellNews(resident);
    residents.put(resident);
    if (resident.ref().isReport() && known.map(Resident::entry).orElse(null) instanceof Present p) {
      for (Resident other : all(residents.sharing(p.corners(), MOST_COMPARED))) {
        if (other.toldTo().contains(resident.ref().id())) {
          residents.put(other.noLongerTold(resident.ref().id()));
        }
      }
    }
    return messages;
  }

  /**
   * Everyone in the room who is the reported pupil, who from now on tells the report of changes.
   */
  private RoomMessage.Answer answer(Present report) {
    String reportId = report.ref().id();
    Asker asker = new Asker(report, linkage);
    List<Finding> findings = new ArrayList<>();
    for (Resident other : all(residents.alike(asker, MOST_COMPARED))) {
      if (!other.ref().equals(report.ref())) {
        Finding finding = finding(asker, other.entry());
        if (finding.match().isPresent()) {
          findings.add(finding);
          // Kept again when it is repeated: the store's log may lack what the store has.
          residents.put(other.alsoTold(Set.of(reportId)));
        }
      }
    }
    return new RoomMessage.Answer(name, reportId, report.version(), findings);
  }

  private List<Resident> all(Found found) {
    if (!found.complete()) {
      whenOversized.run();
    }
    return found.residents();
  }

  private List<RoomMessage> tellNews(Resident resident) {
    List<RoomMessage> messages = new ArrayList<>();
    for (String reportId : new TreeSet<>(resident.toldTo())) {
      residents
          .find(RecordRef.report(reportId))
          .map(Resident::entry)
          .filter(Present.class::isInstance)
          .map(Present.class::cast)
          .ifPresent(
              report ->
                  messages.add(
                      new RoomMessage.News(
                          reportId,
                          report.version(),
                          finding(new Asker(report, linkage), resident.entry()))));
    }
    return messages;
  }

  private Finding finding(Asker asker, RoomEntry entry) {
    Optional<Finding.Match> match =
        entry instanceof Present present
            ? asker
                .compare(present)
                .map(
                    comparison ->
                        new Finding.Match(
                            present.statement().content(),
                            present.statement().recordedAt(),
                            present.statement().identity(),
                            comparison))
            : Optional.empty();
    return new Finding(entry.ref(), entry.version(), match);
  }
}
