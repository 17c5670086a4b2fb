package org.earlyleavers.faults.oracle;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What stands in the database at one moment, whatever the services say. */
final class CaseTables {

  private static final String FOLLOWED =
      """
      select r.report_id, c.id, c.state, coalesce(c.structure, '')
        from caseload.case_report r join caseload.cases c on c.id = r.case_id
      """;

  private static final String SAME_PERSON_TWICE =
      """
      select count(*) from (
        select 1 from caseload.cases where state in ('NEW', 'ASSIGNED')
         group by name_key, given_name_key, birth_date having count(*) > 1) twice
      """;

  /** A case that is open is opened again, or one that was taken back is taken back again. */
  private static final String APPLIED_TWICE =
      """
      select count(*) from (
        select kind in ('OPENED', 'REOPENED') as opens, kind = 'TAKEN_BACK' as takes_back,
               lead(kind) over (partition by case_id order by id) as next
          from caseload.case_history
         where kind in ('OPENED', 'REOPENED', 'TAKEN_BACK', 'MERGED', 'SPLIT', 'CLOSED')) facts
       where opens and next in ('OPENED', 'REOPENED') or takes_back and next = 'TAKEN_BACK'
      """;

  /** Of the services; the LISTEN of the live lists is none. */
  private static final String OPEN_TRANSACTIONS =
      """
      select count(*) from pg_stat_activity
       where usename <> 'postgres' and datname = current_database()
         and (state like 'idle in transaction%' or state = 'active')
         and xact_start < now() - interval '3 seconds'
      """;

  private final Map<UUID, Followed> followed = new HashMap<>();
  private final Map<UUID, Outcome> outcomes = new HashMap<>();
  private final Set<UUID> submissions = new HashSet<>();
  private final Map<String, Map<UUID, Long>> openCases = new HashMap<>();
  private final long peopleTwice;
  private final long appliedTwice;
  private final long openTransactions;
  private final long unpublished;

  /** A case that a report is in. */
  record Followed(UUID caseId, String state, String structure) {
    boolean isOpen() {
      return state.equals("NEW") || state.equals("ASSIGNED");
    }
  }

  /** What a school is told of a report. */
  record Outcome(String outcome, int reportRevision) {}

  private CaseTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(FOLLOWED)) {
        while (rows.next()) {
          Followed row =
              new Followed(rows.getObject(2, UUID.class), rows.getString(3), rows.getString(4));
          followed.put(rows.getObject(1, UUID.class), row);
        }
      }
      try (ResultSet rows =
          statement.executeQuery(
              "select id, structure, version from caseload.cases"
                  + " where state in ('NEW', 'ASSIGNED')")) {
        while (rows.next()) {
          openCases
              .computeIfAbsent(rows.getString(2), any -> new HashMap<>())
              .put(rows.getObject(1, UUID.class), rows.getLong(3));
        }
      }
      try (ResultSet rows =
          statement.executeQuery(
              "select report_id, outcome, coalesce(report_revision, 0) from reporting.feedback")) {
        while (rows.next()) {
          outcomes.put(
              rows.getObject(1, UUID.class), new Outcome(rows.getString(2), rows.getInt(3)));
        }
      }
      try (ResultSet rows = statement.executeQuery("select report_id from reporting.submission")) {
        while (rows.next()) {
          submissions.add(rows.getObject(1, UUID.class));
        }
      }
      peopleTwice = number(statement, SAME_PERSON_TWICE);
      appliedTwice = number(statement, APPLIED_TWICE);
      openTransactions = number(statement, OPEN_TRANSACTIONS);
      unpublished = number(statement, "select count(*) from caseload.outbox");
    }
  }

  /** As they are now. */
  static CaseTables read(String jdbcUrl) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "")) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      CaseTables tables = new CaseTables(connection);
      connection.rollback();
      return tables;
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }

  /** The cases that some reports are in, each once. */
  List<Followed> casesOf(Set<UUID> reports) {
    Set<Followed> found = new HashSet<>();
    reports.forEach(
        report -> {
          if (followed.containsKey(report)) {
            found.add(followed.get(report));
          }
        });
    return new ArrayList<>(found);
  }

  Outcome outcomeOf(UUID report) {
    return outcomes.getOrDefault(report, new Outcome("NONE", 0));
  }

  Set<UUID> submissions() {
    return submissions;
  }

  Set<UUID> followedReports() {
    return followed.keySet();
  }

  /** The open cases of a structure, and the version of each. */
  Map<UUID, Long> openCasesOf(String structure) {
    return openCases.getOrDefault(structure, Map.of());
  }

  /** People, by name and birth date, with more than one open case. */
  long peopleTwice() {
    return peopleTwice;
  }

  /** Facts of cases that can only be repetitions. */
  long appliedTwice() {
    return appliedTwice;
  }

  long openTransactions() {
    return openTransactions;
  }

  /** Case events that the broker has not taken yet. */
  long unpublished() {
    return unpublished;
  }
}
