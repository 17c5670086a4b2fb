package org.earlyleavers.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.earlyleavers.reporting.submission.Claim.Judgement;

/**
 * The submissions table. Rows are always locked in the order of their ids, so that two bulks with
 * reports in common wait for each other and never for ever.
 */
@ApplicationScoped
class SubmissionRows {

  private static final String BEGIN =
      """
      insert into submission (report_id, school_uai, fingerprint, stated_at, first_stated_at)
      values (?, ?, ?, ?, ?)
      on conflict (report_id) do nothing
      """;

  private static final String LOCK =
      """
      select report_id, school_uai, revision, fingerprint, stated_at, withdrawn,
             acknowledged_revision,
             exists (select from erased_report e where e.report_id = s.report_id) as erased
        from submission s
       where report_id = any (?)
       order by report_id
         for update
      """;

  private static final String CHANGE =
      """
      update submission
         set revision = ?, fingerprint = ?, stated_at = ?, withdrawn = ?
       where report_id = ?
      """;

  private static final String ACKNOWLEDGE =
      """
      update submission
         set acknowledged_revision = revision
       where report_id = any (?) and acknowledged_revision < revision
      """;

  private static final String REVISION =
      """
      select revision
        from submission
       where report_id = ? and school_uai = ? and acknowledged_revision > 0
      """;

  private static final String ERASE = "delete from submission where report_id = ?";

  private static final String REMEMBER_ERASED =
      "insert into erased_report (report_id) values (?) on conflict do nothing";

  private static final String TAKE_BACK = "delete from submission where report_id = any (?)";

  private final DataSource database;

  SubmissionRows(DataSource database) {
    this.database = database;
  }

  /**
   * Enters what is claimed, as far as it may be, for good: whoever comes again, on whichever
   * instance, finds the revision and the moment of the first attempt.
   *
   * @param claims of different reports, in the order of their ids
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Map<UUID, Judgement> enter(List<Claim> claims, Instant now) {
    return work(
        connection -> {
          List<Claim> beginning = claims.stream().filter(Claim::begins).toList();
          begin(connection, beginning, now);
          Locked locked = lock(connection, ids(claims, Claim::reportId));
          Map<UUID, Judgement> judgements =
              claims.stream()
                  .collect(Collectors.toMap(Claim::reportId, claim -> judge(claim, locked, now)));
          change(connection, changed(judgements.values(), locked.rows()));
          return judgements;
        });
  }

  private static Judgement judge(Claim claim, Locked locked, Instant now) {
    return Optional.ofNullable(locked.rows().get(claim.reportId()))
        .map(row -> claim.judge(row, now))
        .orElseGet(
            () ->
                new Judgement.Refuse(
                    locked.erased().contains(claim.reportId())
                        ? new Submission.Erased(claim.reportId())
                        : new Submission.Unknown()));
  }

  private static List<SubmissionRow> changed(
      Collection<Judgement> judgements, Map<UUID, SubmissionRow> rows) {
    return judgements.stream()
        .filter(Judgement.Publish.class::isInstance)
        .map(judgement -> ((Judgement.Publish) judgement).row())
        .filter(row -> row.revision() != rows.get(row.reportId()).revision())
        .toList();
  }

  /**
   * Locks the rows that still say what was entered; the others have been corrected meanwhile, or
   * erased. In the caller's transaction.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<SubmissionRow> lockUnchanged(List<SubmissionRow> entered) {
    Map<UUID, SubmissionRow> rows =
        work(connection -> lock(connection, ids(entered, SubmissionRow::reportId)).rows());
    return entered.stream()
        .filter(
            row ->
                Optional.ofNullable(rows.get(row.reportId()))
                    .filter(current -> current.revision() == row.revision())
                    .isPresent())
        .toList();
  }

  /** In the caller's transaction, which has locked the rows. */
  @Transactional(Transactional.TxType.MANDATORY)
  void acknowledge(List<SubmissionRow> rows) {
    work(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(ACKNOWLEDGE)) {
            update.setArray(1, uuids(connection, ids(rows, SubmissionRow::reportId)));
            return update.executeUpdate();
          }
        });
  }

  /** The report's revision, if this school has ever been told that the report is accepted. */
  @Transactional
  Optional<Integer> revision(UUID reportId, String schoolUai) {
    return work(
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(REVISION)) {
            query.setObject(1, reportId);
            query.setString(2, schoolUai);
            try (ResultSet found = query.executeQuery()) {
              return found.next() ? Optional.of(found.getInt(1)) : Optional.empty();
            }
          }
        });
  }

  /**
   * Erases a report for good: matching forgets it for ever, so one that began anew under its id
   * would be accepted and looked at by nobody.
   *
   * @return whether there was anything to erase
   */
  @Transactional
  boolean erase(UUID reportId) {
    return work(
        connection -> {
          try (PreparedStatement remember = connection.prepareStatement(REMEMBER_ERASED);
              PreparedStatement delete = connection.prepareStatement(ERASE)) {
            remember.setObject(1, reportId);
            remember.executeUpdate();
            delete.setObject(1, reportId);
            return delete.executeUpdate() > 0;
          }
        });
  }

  private static void begin(Connection connection, List<Claim> claims, Instant now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
      for (Claim claim : claims) {
        insert.setObject(1, claim.reportId());
        insert.setString(2, claim.school().value());
        insert.setBytes(3, claim.fingerprint().bytes());
        insert.setTimestamp(4, Timestamp.from(now));
        insert.setTimestamp(5, Timestamp.from(now));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void takeBack(Connection connection, Set<UUID> erased) throws SQLException {
    if (erased.isEmpty()) {
      return;
    }
    try (PreparedStatement delete = connection.prepareStatement(TAKE_BACK)) {
      delete.setArray(1, uuids(connection, List.copyOf(erased)));
      delete.executeUpdate();
    }
  }

  /**
   * Rows that this transaction holds.
   *
   * @param erased reports that somebody had begun anew, while they were erased or later: their rows
   *     have been taken back
   */
  private record Locked(Map<UUID, SubmissionRow> rows, Set<UUID> erased) {}

  /** Locks what is there by now: to enter a report has waited for an erasure under way. */
  private static Locked lock(Connection connection, List<UUID> ids) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(LOCK)) {
      query.setArray(1, uuids(connection, ids));
      Map<UUID, SubmissionRow> rows = new HashMap<>();
      Set<UUID> erased = new HashSet<>();
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          SubmissionRow row = row(found);
          if (found.getBoolean("erased")) {
            erased.add(row.reportId());
          } else {
            rows.put(row.reportId(), row);
          }
        }
      }
      takeBack(connection, erased);
      return new Locked(rows, erased);
    }
  }

  private static SubmissionRow row(ResultSet found) throws SQLException {
    return new SubmissionRow(
        found.getObject("report_id", UUID.class),
        found.getString("school_uai"),
        found.getInt("revision"),
        Fingerprint.of(found.getBytes("fingerprint")),
        found.getTimestamp("stated_at").toInstant(),
        found.getBoolean("withdrawn"),
        found.getInt("acknowledged_revision"));
  }

  private static void change(Connection connection, List<SubmissionRow> rows) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
      for (SubmissionRow row : rows) {
        update.setInt(1, row.revision());
        update.setBytes(2, row.fingerprint().bytes());
        update.setTimestamp(3, Timestamp.from(row.statedAt()));
        update.setBoolean(4, row.withdrawn());
        update.setObject(5, row.reportId());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static <T> List<UUID> ids(List<T> things, Function<T, UUID> id) {
    return things.stream().map(id).toList();
  }

  private static Array uuids(Connection connection, List<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Without a session of Hibernate's, which would have no entities to keep. */
  private <T> T work(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
