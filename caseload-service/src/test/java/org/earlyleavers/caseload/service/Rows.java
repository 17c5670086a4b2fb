package org.earlyleavers.caseload.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks into the database from outside of the service's own code. */
@ApplicationScoped
public class Rows {

  private final String url;

  Rows(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
    this.url = url;
  }

  /** 0 as long as no decision on the report was applied. */
  long revisionOf(UUID reportId) {
    List<String> found =
        strings("select revision from caseload.case_report where report_id = ?", reportId);
    return found.isEmpty() || found.get(0) == null ? 0 : Long.parseLong(found.get(0));
  }

  /** Everything that is stored of a report. */
  String rowOf(UUID reportId) {
    return strings("select r::text from caseload.case_report r where report_id = ?", reportId)
        .get(0);
  }

  /** Empty as long as there is no case. */
  String structureOf(UUID reportId) {
    List<String> found =
        strings(
            "select c.structure from caseload.cases c join caseload.case_report r"
                + " on r.case_id = c.id where r.report_id = ?",
            reportId);
    return found.isEmpty() || found.get(0) == null ? "" : found.get(0);
  }

  /** Nobody has answered the request in time. */
  void letRunOut(String handOver) {
    change(
        "update caseload.hand_over set accept_by = requested_at where id = ?",
        UUID.fromString(handOver));
  }

  /** As if the service had been killed before it noted the answer. */
  void forgetAnswer(String idempotencyKey) {
    change(
        "update caseload.idempotency_key set status = null, entity_tag = null, body = null"
            + " where key = ?",
        idempotencyKey);
  }

  /** Time has passed since the request that took the key. */
  void letKeyAge(String idempotencyKey) {
    change(
        "update caseload.idempotency_key set created_at = created_at - interval '1 hour'"
            + " where key = ?",
        idempotencyKey);
  }

  /** Another request has taken the key over, and was answered so. */
  void answerInstead(String idempotencyKey, String body) {
    change(
        "update caseload.idempotency_key set created_at = created_at + interval '3 minutes',"
            + " status = 200, entity_tag = '', body = ? where key = ?",
        body,
        idempotencyKey);
  }

  /** Time has passed since the case was opened. */
  void comesOfAge(UUID reportId, LocalDate birthDate) {
    change(
        "update caseload.case_report set confirmed_report = jsonb_set(confirmed_report,"
            + " '{person,birthDate}', to_jsonb('"
            + birthDate
            + "'::text)) where report_id = ?",
        reportId);
    change(
        "update caseload.training_obligation set until = now() - interval '1 day'"
            + " where case_id = (select case_id from caseload.case_report where report_id = ?)",
        reportId);
    change(
        "update caseload.cases set first_opened_at = first_opened_at - interval '100 days'"
            + " where id = (select case_id from caseload.case_report where report_id = ?)",
        reportId);
  }

  /** What became of a case's appointments, and its open tasks by name. */
  List<String> plansOf(String caseId) {
    return strings(
        "select plan from (select case_id, status as plan from caseload.appointment union all"
            + " select case_id, title from caseload.task where done_at is null) as plans"
            + " where case_id = ?",
        UUID.fromString(caseId));
  }

  boolean isInInbox(String eventId) {
    return !strings("select event_id from caseload.inbox where event_id = ?", eventId).isEmpty();
  }

  /** The id of the case that a report is in, if any. */
  List<String> casesOf(UUID reportId) {
    return strings("select case_id from caseload.case_report where report_id = ?", reportId);
  }

  /** What a case is. */
  String stateOf(String caseId) {
    return strings(
            "select concat_ws(' ', state, structure, take_back_reason) from caseload.cases"
                + " where id = ?",
            UUID.fromString(caseId))
        .get(0);
  }

  /** The id of the case that a report is in. */
  String caseOf(UUID reportId) {
    return strings("select case_id from caseload.case_report where report_id = ?", reportId).get(0);
  }

  /** How many open cases were ever opened for a person of this name. */
  long openCasesOf(String familyName) {
    return strings(
            "select c.id from caseload.cases c join caseload.case_report r on r.report_id ="
                + " c.shown_report where c.state in ('NEW', 'ASSIGNED') and"
                + " r.confirmed_report -> 'person' ->> 'familyName' = ?",
            familyName)
        .size();
  }

  /** The tables in which any column of any row holds this text. */
  List<String> tablesThatContain(String text) {
    return strings(
            "select table_name from information_schema.tables where table_schema = ?", "caseload")
        .stream()
        .filter(
            table ->
                !strings(
                        "select 1 from caseload.\"" + table + "\" t where strpos(t::text, ?) > 0",
                        text)
                    .isEmpty())
        .toList();
  }

  /** For whoever has to find a case on the first page. */
  void removeAllCases() {
    strings("delete from caseload.cases where version > ? returning id", -1L);
  }

  /** As retention does. */
  void delete(UUID reportId) {
    strings("delete from caseload.case_report where report_id = ? returning report_id", reportId);
  }

  /** Row security does not bind the superuser. */
  Connection asOwnerOfTheServer() throws SQLException {
    return DriverManager.getConnection(url, "postgres", "");
  }

  private void change(String sql, Object... parameters) {
    try (Connection connection = asOwnerOfTheServer();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long waitingToBePublished() {
    return Long.parseLong(strings("select count(*) from caseload.outbox where ? = 0", 0).get(0));
  }

  /** As if they were too old to be kept. */
  void forgetLiveEvents() {
    strings("with gone as (delete from caseload.live_event returning 1) select ?", "");
  }

  private List<String> strings(String sql, Object parameter) {
    try (Connection connection = asOwnerOfTheServer();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, parameter);
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
