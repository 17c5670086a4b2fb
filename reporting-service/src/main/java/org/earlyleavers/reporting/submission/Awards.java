package org.earlyleavers.reporting.submission;

import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.earlyleavers.events.QualificationAwarded;
import org.earlyleavers.reporting.intake.Qualification;
import org.earlyleavers.reporting.intake.Statement;

/**
 * The qualifications that reports name. An award's id is that of its report and diploma: what is
 * said again is the same event, a corrected day takes the place of the former one, and what a
 * report does not say any more is taken back by a tombstone, however often.
 */
@ApplicationScoped
class Awards {

  private final AwardRows rows;
  private final AwardPublisher publisher;
  private final KeyedHash hash;

  Awards(AwardRows rows, AwardPublisher publisher, KeyedHash hash) {
    this.rows = rows;
    this.publisher = publisher;
    this.hash = hash;
  }

  /** Enters what is about to be published. */
  void enter(List<SubmissionRow> reports, Map<UUID, Claim> claims) {
    Map<UUID, Set<String>> awards = new TreeMap<>();
    for (SubmissionRow report : reports) {
      Set<String> said = said(report, claims.get(report.reportId())).keySet();
      if (!said.isEmpty()) {
        awards.put(report.reportId(), said);
      }
    }
    if (awards.isEmpty()) {
      return;
    }
    try {
      rows.enter(awards);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * Publishes what reports say of qualifications now, while their rows are locked.
   *
   * @return the reports of which the broker has acknowledged all that
   */
  Set<UUID> publish(List<SubmissionRow> reports, Map<UUID, Claim> claims) {
    Map<UUID, Set<String>> known = find(reports.stream().map(SubmissionRow::reportId).toList());
    List<UUID> reportOf = new ArrayList<>();
    List<Record<String, QualificationAwarded>> records = new ArrayList<>();
    Set<UUID> published = new HashSet<>();
    for (SubmissionRow report : reports) {
      UUID id = report.reportId();
      published.add(id);
      if (claims.get(id).keepsQualifications()) {
        continue;
      }
      Map<String, QualificationAwarded> states = new HashMap<>();
      known.getOrDefault(id, Set.of()).forEach(award -> states.put(award, null));
      states.putAll(said(report, claims.get(id)));
      states.forEach(
          (award, state) -> {
            reportOf.add(id);
            records.add(Record.of(Qualification.keyOf(award), state));
          });
    }
    List<Boolean> acknowledged = publisher.publish(records);
    for (int i = 0; i < records.size(); i++) {
      if (!acknowledged.get(i)) {
        published.remove(reportOf.get(i));
      }
    }
    return published;
  }

  /**
   * Takes back everything that a report has ever said of qualifications.
   *
   * @throws ReportNotPublishedException if the broker has not acknowledged it in time
   */
  void takeBack(UUID reportId) {
    List<Record<String, QualificationAwarded>> tombstones = new ArrayList<>();
    for (String award : find(List.of(reportId)).getOrDefault(reportId, Set.of())) {
      tombstones.add(Record.of(Qualification.keyOf(award), null));
    }
    if (publisher.publish(tombstones).contains(false)) {
      throw new ReportNotPublishedException();
    }
  }

  private Map<String, QualificationAwarded> said(SubmissionRow report, Claim claim) {
    Optional<Statement> statement = report.withdrawn() ? Optional.empty() : claim.statement();
    Map<String, QualificationAwarded> awards = new LinkedHashMap<>();
    statement.ifPresent(
        named ->
            named
                .qualifications()
                .forEach(
                    qualification -> {
                      String award = hash.awardId(report.reportId(), qualification.code());
                      awards.put(
                          award, qualification.asAward(award, named.person(), report.statedAt()));
                    }));
    return awards;
  }

  private Map<UUID, Set<String>> find(List<UUID> reports) {
    try {
      return rows.find(reports);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
