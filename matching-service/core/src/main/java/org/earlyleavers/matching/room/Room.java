package org.earlyleavers.matching.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.earlyleavers.matching.linkage.Comparison;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.room.RoomEntry.Absent;
import org.earlyleavers.matching.room.RoomEntry.Present;

/**
 * One room at work: takes an entry in and says what dossiers must hear.
 *
 * <p>An entry that is known already is answered again in full, from the state as it is now:
 * whatever a crash kept from being sent is sent by the repetition.
 */
public final class Room {

  private final String name;
  private final Residents residents;
  private final Linkage linkage;

  /** A room over what it keeps. */
  public Room(String name, Residents residents, Linkage linkage) {
    this.name = name;
    this.residents = residents;
    this.linkage = linkage;
  }

  /** Takes an entry in; of two states of one record the newer is kept, whichever comes first. */
  public List<RoomMessage> receive(RoomEntry received) {
    Optional<Resident> known = residents.find(received.ref());
    boolean superseded =
        known.isPresent() && known.get().entry().version().isAfter(received.version());
    RoomEntry entry = superseded ? known.get().entry() : received;
    Resident resident = new Resident(entry, known.map(Resident::toldTo).orElse(Set.of()));
    return entry instanceof Present present ? settle(resident, present) : leave(resident);
  }

  private List<RoomMessage> settle(Resident resident, Present present) {
    Statement statement = present.statement();
    List<RoomMessage> messages = new ArrayList<>();
    if (resident.ref().isReport()) {
      messages.add(answer(statement));
    }
    Set<String> linked = new TreeSet<>();
    for (Resident report : residents.reports()) {
      if (!report.ref().equals(resident.ref())
          && report.entry() instanceof Present other
          && linkage.compare(other.statement().identity(), statement.identity()).possible()) {
        linked.add(report.ref().id());
      }
    }
    Resident settled = resident.alsoTold(linked);
    residents.put(settled);
    messages.addAll(tellNews(settled));
    return messages;
  }

  private List<RoomMessage> leave(Resident resident) {
    List<RoomMessage> messages = tellNews(resident);
    residents.put(resident);
    if (resident.ref().isReport()) {
      for (Resident other : residents.all()) {
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
  private RoomMessage answer(Statement report) {
    List<Finding> findings = new ArrayList<>();
    for (Resident other : residents.all()) {
      if (!other.ref().equals(report.ref()) && other.entry() instanceof Present present) {
        Finding finding = finding(report, present);
        if (finding.match().isPresent()) {
          findings.add(finding);
          residents.put(other.alsoTold(Set.of(report.ref().id())));
        }
      }
    }
    return new RoomMessage.Answer(name, report.ref().id(), report.version(), findings);
  }

  private List<RoomMessage> tellNews(Resident resident) {
    List<RoomMessage> messages = new ArrayList<>();
    for (String reportId : new TreeSet<>(resident.toldTo())) {
      residents
          .find(RecordRef.report(reportId))
          .map(Resident::entry)
          .filter(Present.class::isInstance)
          .map(Present.class::cast)
          .map(Present::statement)
          .ifPresent(
              report ->
                  messages.add(
                      new RoomMessage.News(
                          reportId, report.version(), finding(report, resident.entry()))));
    }
    return messages;
  }

  private Finding finding(Statement report, RoomEntry entry) {
    if (entry instanceof Absent) {
      return new Finding(entry.ref(), entry.version(), Optional.empty());
    }
    Statement statement = ((Present) entry).statement();
    Comparison comparison = linkage.compare(report.identity(), statement.identity());
    return new Finding(
        entry.ref(),
        entry.version(),
        comparison.possible()
            ? Optional.of(
                new Finding.Match(
                    statement.content(), statement.recordedAt(), statement.identity(), comparison))
            : Optional.empty());
  }
}
