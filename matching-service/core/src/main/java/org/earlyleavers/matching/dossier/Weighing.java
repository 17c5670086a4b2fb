package org.earlyleavers.matching.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.earlyleavers.matching.dossier.Report.Standing;
import org.earlyleavers.matching.dossier.Weighed.Bearing;
import org.earlyleavers.matching.record.Content.Award;
import org.earlyleavers.matching.record.Content.Departure;
import org.earlyleavers.matching.record.Content.Spell;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.room.Finding.Match;

/** What one record does to the decision on one report, on a given day. */
final class Weighing {

  /** Of several reports of one person the latest departure stands. */
  private static final Comparator<Departed> PRECEDENCE =
      Comparator.comparing(Departed::on)
          .thenComparing(Departed::reportedAt)
          .thenComparing(Departed::reportId);

  private record Departed(LocalDate on, Instant reportedAt, String reportId) {}

  private final Policy policy;
  private final String reportId;
  private final Standing report;
  private final LocalDate today;
  private final List<Departure> departures;

  /**
   * For one report on one day.
   *
   * @param otherReports of the same person
   */
  Weighing(
      Policy policy,
      String reportId,
      Standing report,
      List<Departure> otherReports,
      LocalDate today) {
    this.policy = policy;
    this.reportId = reportId;
    this.report = report;
    this.today = today;
    this.departures = new ArrayList<>(otherReports);
    departures.add(new Departure(report.school(), report.departedOn(), report.reportedAt()));
  }

  Bearing bearing(RecordRef ref, Match match) {
    if (match.content() instanceof Spell spell) {
      return bearingOf(spell);
    } else if (match.content() instanceof Award award) {
      return award.level() >= Policy.QUALIFYING_LEVEL && !award.on().isAfter(today)
          ? Bearing.QUALIFYING
          : Bearing.NOT_QUALIFYING;
    } else {
      return bearingOf(ref, (Departure) match.content());
    }
  }

  private Bearing bearingOf(Spell spell) {
    if (isReportedSpell(spell)) {
      return Bearing.REPORTED_SPELL;
    } else if (spell.until().filter(end -> isOver(spell.from(), end)).isPresent()) {
      return Bearing.ENDED;
    } else if (!spell.from().isAfter(today)) {
      return Bearing.ACTIVE;
    } else {
      return today.isBefore(spell.from().minus(policy.startHorizon()))
          ? Bearing.STARTS_LATER
          : Bearing.STARTS_SOON;
    }
  }

  /** Also of a spell that lies ahead and never will be: it ends no later than it begins. */
  private boolean isOver(LocalDate from, LocalDate until) {
    return !until.isAfter(today) || !until.isAfter(from);
  }

  /**
   * A school's own enrolment, which its report says is over, is no evidence against a departure,
   * whichever of several schools reported it.
   */
  private boolean isReportedSpell(Spell spell) {
    return departures.stream()
        .anyMatch(
            departure ->
                spell.institution().filter(departure.school()::equals).isPresent()
                    && spell.from().isBefore(departure.on()));
  }

  private Bearing bearingOf(RecordRef ref, Departure other) {
    Departed theirs = new Departed(other.on(), other.reportedAt(), ref.id());
    Departed ours = new Departed(report.departedOn(), report.reportedAt(), reportId);
    return PRECEDENCE.compare(theirs, ours) > 0 ? Bearing.SUPERSEDES : Bearing.SUPERSEDED;
  }
}
