package org.earlyleavers.reporting.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.earlyleavers.reporting.imports.ImportResult.Outcome;
import org.earlyleavers.reporting.imports.SchoolImport.Counts;
import org.earlyleavers.reporting.imports.SchoolImport.State;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.intake.Violation;
import org.earlyleavers.reporting.siecle.Dialect;

/** The tables of imports and of what became of each pupil. */
@ApplicationScoped
class ImportRows {

  private static final String BEGIN =
      """
      insert into school_import (import_id, school_uai, school_year, received_at, progressed_at,
        state, dialect, stated_on, whole, pupils, broken_line)
      values (?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String SELECT =
      """
      select import_id, school_uai, school_year, received_at, progressed_at, state, dialect,
        stated_on, whole, pupils, processed, accepted, known, refused, too_young, missing,
        unidentified, broken_line
      from school_import
      """;

  private static final String PROGRESS =
      """
      update school_import set progressed_at = ?, state = ?, processed = ?, accepted = ?, known = ?,
        refused = ?, too_young = ?, missing = ?, unidentified = ?
      where import_id = ? and state = ?
      """;

  private static final String RESUME =
      """
      update school_import waiting set state = 'RUNNING', progressed_at = ?
      where import_id = ? and state = 'AWAITING_CONFIRMATION' and not exists (
        select 1 from school_import later
        where later.school_uai = waiting.school_uai
          and (later.received_at > waiting.received_at or later.state = 'RUNNING'))
      """;

  private final DataSource database;
  private final ImportSettings settings;
  private final JsonMapper json = JsonMapper.builder().build();

  ImportRows(DataSource database, ImportSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /**
   * A result as it is kept.
   *
   * @param content what the file said of a refused pupil, sealed, if it may be kept
   */
  record Kept(ImportResult result, Optional<Sealed> content) {}

  /** Begins an import, unless another one of the same school is running. */
  @Transactional
  boolean begin(SchoolImport file) throws SQLException {
    endLost(file);
    try (Connection connection = database.getConnection();
        PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      begin.setObject(1, file.id());
      begin.setString(2, file.school().value());
      begin.setInt(3, file.schoolYear());
      begin.setTimestamp(4, Timestamp.from(file.receivedAt()));
      begin.setTimestamp(5, Timestamp.from(file.receivedAt()));
      begin.setString(6, file.dialect().name());
      begin.setDate(7, Date.valueOf(file.statedOn()));
      begin.setBoolean(8, file.whole());
      begin.setInt(9, file.pupils());
      begin.setObject(
          10, file.brokenLine().isPresent() ? file.brokenLine().getAsInt() : null, Types.INTEGER);
      return begin.executeUpdate() == 1;
    }
  }

  private void endLost(SchoolImport file) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement end =
            connection.prepareStatement(
                "update school_import set state = 'INTERRUPTED' where school_uai = ? and state ="
                    + " 'RUNNING' and progressed_at < ?")) {
      end.setString(1, file.school().value());
      end.setTimestamp(2, Timestamp.from(file.receivedAt().minus(settings.lostAfter())));
      end.executeUpdate();
    }
  }

  /**
   * Enters how far an import is.
   *
   * @return false if it is in another state than it was
   */
  @Transactional
  boolean progress(SchoolImport file, State from, Instant now) throws SQLException {
    Counts counts = file.counts();
    try (Connection connection = database.getConnection();
        PreparedStatement progress = connection.prepareStatement(PROGRESS)) {
      progress.setTimestamp(1, Timestamp.from(now));
      progress.setString(2, file.state().name());
      progress.setInt(3, counts.processed());
      progress.setInt(4, counts.accepted());
      progress.setInt(5, counts.known());
      progress.setInt(6, counts.refused());
      progress.setInt(7, counts.tooYoung());
      progress.setInt(8, counts.missing());
      progress.setInt(9, counts.unidentified());
      progress.setObject(10, file.id());
      progress.setString(11, from.name());
      return progress.executeUpdate() == 1;
    }
  }

  /** Ends a running import before it has read its file. */
  @Transactional
  void interrupt(UUID importId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement interrupt =
            connection.prepareStatement(
                "update school_import set state = 'INTERRUPTED' where import_id = ? and state ="
                    + " 'RUNNING'")) {
      interrupt.setObject(1, importId);
      interrupt.executeUpdate();
    }
  }

  /**
   * Goes on with an import that waits for confirmation.
   *
   * @return false if the school has sent another file meanwhile
   */
  @Transactional
  boolean resume(SchoolImport file, Instant now) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement resume = connection.prepareStatement(RESUME)) {
      resume.setTimestamp(1, Timestamp.from(now));
      resume.setObject(2, file.id());
      return resume.executeUpdate() == 1;
    }
  }

  /** Enters what became of pupils. Within a transaction. */
  void add(UUID importId, List<Kept> results) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement add =
            connection.prepareStatement(
                "insert into import_result (import_id, number, line, local_id, outcome, report_id,"
                    + " findings, content) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Kept kept : results) {
        ImportResult result = kept.result();
        add.setObject(1, importId);
        add.setInt(2, result.number());
        add.setInt(3, result.line());
        add.setString(4, result.pupil().orElse(null));
        add.setString(5, result.outcome().name());
        add.setObject(6, result.report().orElse(null));
        add.setString(7, written(result.findings()));
        add.setBytes(8, kept.content().map(Sealed::bytes).orElse(null));
        add.addBatch();
      }
      add.executeBatch();
    }
  }

  /** An import of a school; one that has died is interrupted. */
  @Transactional
  Optional<SchoolImport> find(UUID importId, Uai school, Instant now) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(SELECT + "where import_id = ? and school_uai = ?")) {
      query.setObject(1, importId);
      query.setString(2, school.value());
      return first(query, now);
    }
  }

  /** Whether anything of a later state of the school year has been taken in, whole or not. */
  @Transactional
  boolean knowsLaterThan(SchoolImport file) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select 1 from school_import where school_uai = ? and school_year = ?"
                    + " and stated_on > ? and processed > 0 limit 1")) {
      query.setString(1, file.school().value());
      query.setInt(2, file.schoolYear());
      query.setDate(3, Date.valueOf(file.statedOn()));
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  /** Results behind a place, in the order of the file. */
  @Transactional
  List<ImportResult> results(UUID importId, int after, int most) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select number, line, local_id, outcome, report_id, findings from import_result"
                    + " where import_id = ? and number > ? order by number limit ?")) {
      query.setObject(1, importId);
      query.setInt(2, after);
      query.setInt(3, most);
      List<ImportResult> results = new ArrayList<>();
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          results.add(
              new ImportResult(
                  found.getInt(1),
                  found.getInt(2),
                  Optional.ofNullable(found.getString(3)),
                  Outcome.valueOf(found.getString(4)),
                  Optional.ofNullable(found.getObject(5, UUID.class)),
                  read(found.getString(6))));
        }
      }
      return results;
    }
  }

  /** What a file said of the refused pupils behind a place, sealed, by their places. */
  @Transactional
  List<Sealed> refused(UUID importId, int after, int most) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select content from import_result where import_id = ? and number > ? and content"
                    + " is not null order by number limit ?")) {
      query.setObject(1, importId);
      query.setInt(2, after);
      query.setInt(3, most);
      List<Sealed> contents = new ArrayList<>();
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          contents.add(new Sealed(found.getBytes(1)));
        }
      }
      return contents;
    }
  }

  /** Deletes what was received before an instant, and what stands of school years long over. */
  @Transactional
  void purge(Instant receivedBefore, int schoolYearBefore) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement imports =
            connection.prepareStatement("delete from school_import where received_at < ?");
        PreparedStatement pupils =
            connection.prepareStatement("delete from school_pupil where school_year < ?")) {
      imports.setTimestamp(1, Timestamp.from(receivedBefore));
      imports.executeUpdate();
      pupils.setInt(1, schoolYearBefore);
      pupils.executeUpdate();
    }
  }

  private Optional<SchoolImport> first(PreparedStatement query, Instant now) throws SQLException {
    try (ResultSet found = query.executeQuery()) {
      return found.next() ? Optional.of(read(found, now)) : Optional.empty();
    }
  }

  private SchoolImport read(ResultSet found, Instant now) throws SQLException {
    State state = State.valueOf(found.getString("state"));
    Instant progressed = found.getTimestamp("progressed_at").toInstant();
    boolean lost = state == State.RUNNING && progressed.isBefore(now.minus(settings.lostAfter()));
    int brokenLine = found.getInt("broken_line");
    return new SchoolImport(
        found.getObject("import_id", UUID.class),
        new Uai(found.getString("school_uai")),
        found.getInt("school_year"),
        found.getTimestamp("received_at").toInstant(),
        lost ? State.INTERRUPTED : state,
        Dialect.valueOf(found.getString("dialect")),
        found.getDate("stated_on").toLocalDate(),
        found.getBoolean("whole"),
        found.getInt("pupils"),
        new Counts(
            found.getInt("processed"),
            found.getInt("accepted"),
            found.getInt("known"),
            found.getInt("refused"),
            found.getInt("too_young"),
            found.getInt("missing"),
            found.getInt("unidentified")),
        brokenLine == 0 ? OptionalInt.empty() : OptionalInt.of(brokenLine));
  }

  private String written(List<Violation> findings) {
    try {
      return findings.isEmpty() ? null : json.writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Findings are always writable as JSON", e);
    }
  }

  private List<Violation> read(String findings) {
    try {
      return findings == null
          ? List.of()
          : json.readValue(findings, new TypeReference<List<Violation>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Findings were written as JSON", e);
    }
  }
}
