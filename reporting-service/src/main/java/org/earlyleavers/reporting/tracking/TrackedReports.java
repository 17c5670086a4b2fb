package org.earlyleavers.reporting.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.reporting.feedback.Feedback;
import org.earlyleavers.reporting.feedback.FeedbackOutcome;
import org.earlyleavers.reporting.feedback.FollowUp;
import org.earlyleavers.reporting.feedback.HoldReason;
import org.earlyleavers.reporting.intake.Uai;
import org.hibernate.Session;

/** The reports that schools were told are accepted, with what became of them. */
@ApplicationScoped
public class TrackedReports {

  /**
   * A decision counts as long as it is about what the report says now: while a corrected report is
   * being looked at, the former decision is no answer to it. A withdrawal needs no decision.
   */
  private static final String TRACKED =
      """
      select * from (
        select s.report_id, s.school_uai, s.first_stated_at, s.stated_at, s.revision as statement,
               f.revision as decision, f.hold_reason, f.since, f.decided_at,
               case
                 when s.withdrawn and s.acknowledged_revision = s.revision then 'WITHDRAWN'
                 when f.outcome = 'WITHDRAWN' then null
                 when f.report_revision < s.acknowledged_revision then null
                 when f.outcome = 'IN_TRAINING' and f.leaver_before then 'BACK_IN_TRAINING'
                 else f.outcome
               end as outcome,
               f.outcome = 'WITHDRAWN' as withdrawal_decided,
               u.state as follow_up, u.since as followed_since
          from submission s
          left join feedback f using (report_id)
          left join follow_up u on u.report_id = s.report_id and not s.withdrawn
         where s.acknowledged_revision > 0
      ) tracked
      where school_uai = ?
      """;

  private static final String ONE = TRACKED + "and report_id = ?";

  private static final String PAGE =
      TRACKED
          + """
          and (outcome = any (?) or (? and outcome is null))
          and (first_stated_at, report_id) > (?, ?)
          order by first_stated_at, report_id
          limit ?
          """;

  /** Before every report. */
  private static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

  private final EntityManager entities;

  TrackedReports(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Which reports are asked for.
   *
   * @param outcomes any of these
   * @param undecided and those that nobody has looked at yet
   */
  public record Selection(Set<FeedbackOutcome> outcomes, boolean undecided) {}

  /**
   * Some of the reports.
   *
   * @param next where the next page begins, if there may be one
   */
  public record Page(List<TrackedReport> reports, Optional<Cursor> next) {}

  /** The report, if this school has it. */
  @Transactional
  public Optional<TrackedReport> find(UUID reportId, Uai school) {
    return query(
            ONE,
            query -> {
              query.setString(1, school.value());
              query.setObject(2, reportId);
            })
        .stream()
        .findFirst();
  }

  /** The school's selected reports in the order in which they were first made. */
  @Transactional
  public Page page(Uai school, Selection selection, Optional<Cursor> after, int limit) {
    Cursor start = after.orElse(START);
    List<TrackedReport> found =
        query(
            PAGE,
            query -> {
              query.setString(1, school.value());
              query.setArray(
                  2,
                  query
                      .getConnection()
                      .createArrayOf(
                          "text",
                          selection.outcomes().stream().map(FeedbackOutcome::name).toArray()));
              query.setBoolean(3, selection.undecided());
              query.setTimestamp(4, Timestamp.from(start.reportedAt()));
              query.setObject(5, start.reportId());
              query.setInt(6, limit + 1);
            });
    if (found.size() <= limit) {
      return new Page(found, Optional.empty());
    }
    TrackedReport last = found.get(limit - 1);
    return new Page(found.subList(0, limit), Optional.of(new Cursor(last.reportedAt(), last.id())));
  }

  @FunctionalInterface
  private interface Parameters {
    void set(PreparedStatement query) throws SQLException;
  }

  private List<TrackedReport> query(String sql, Parameters parameters) {
    return entities
        .unwrap(Session.class)
        .doReturningWork(connection -> rows(connection, sql, parameters));
  }

  private static List<TrackedReport> rows(Connection connection, String sql, Parameters parameters)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      parameters.set(query);
      List<TrackedReport> reports = new ArrayList<>();
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          reports.add(report(found));
        }
      }
      return reports;
    }
  }

  private static TrackedReport report(ResultSet found) throws SQLException {
    return new TrackedReport(
        found.getObject("report_id", UUID.class),
        found.getInt("statement"),
        found.getTimestamp("first_stated_at").toInstant(),
        conclusion(found),
        followUp(found));
  }

  private static Optional<FollowUp> followUp(ResultSet found) throws SQLException {
    return found.getString("follow_up") == null
        ? Optional.empty()
        : Optional.of(
            new FollowUp(
                FollowUp.State.valueOf(found.getString("follow_up")),
                found.getObject("followed_since", LocalDate.class)));
  }

  private static Optional<TrackedReport.Conclusion> conclusion(ResultSet found)
      throws SQLException {
    if (found.getString("outcome") == null) {
      return Optional.empty();
    }
    FeedbackOutcome outcome = FeedbackOutcome.valueOf(found.getString("outcome"));
    if (outcome == FeedbackOutcome.WITHDRAWN && !found.getBoolean("withdrawal_decided")) {
      return Optional.of(
          new TrackedReport.Conclusion(
              new Feedback(outcome, Optional.empty(), Optional.empty()),
              found.getTimestamp("stated_at").toInstant(),
              Optional.empty()));
    }
    return Optional.of(
        new TrackedReport.Conclusion(
            new Feedback(
                outcome,
                Optional.ofNullable(found.getString("hold_reason")).map(HoldReason::valueOf),
                Optional.ofNullable(found.getObject("since", LocalDate.class))),
            found.getTimestamp("decided_at").toInstant(),
            Optional.of(found.getLong("decision"))));
  }
}
