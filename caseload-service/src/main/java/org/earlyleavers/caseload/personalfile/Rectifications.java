package org.earlyleavers.caseload.personalfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.problems.Fault;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;
import org.earlyleavers.caseload.readlog.ReadKind;
import org.earlyleavers.caseload.readlog.ReadLog;
import org.earlyleavers.caseload.readlog.ReadPurpose;
import org.earlyleavers.caseload.readlog.StatedPurpose;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.RectificationRequested;
import org.earlyleavers.events.serialization.EventJson;

/**
 * What persons have put right. The report is its owner's: it is asked to publish the next revision,
 * on which matching decides anew, and the decision brings here what is right.
 */
@ApplicationScoped
public class Rectifications {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Nobody younger is in the exchange (CNIL, deliberation 2010-446). */
  private static final int YOUNGEST = 16;

  private static final int AT_ONCE = 50;

  private final EntityManager entities;
  private final ReadLog readLog;
  private final StatedPurpose purpose;
  private final Clock clock;
  private final JsonMapper json = EventJson.mapper();

  Rectifications(EntityManager entities, ReadLog readLog, StatedPurpose purpose, Clock clock) {
    this.entities = entities;
    this.readLog = readLog;
    this.purpose = purpose;
    this.clock = clock;
  }

  /** A rectification that the broker does not have yet. */
  public record Waiting(UUID id, RectificationRequested request) {}

  /** Nothing when the case, or the report in it, is not of the caller's structure. */
  @Transactional
  Optional<Rectification> ask(UUID caseId, RectificationBody body, Caller caller) {
    purpose.state(ReadPurpose.RIGHTS_OF_THE_PERSON);
    Optional<DropoutReported> wrong = reportOf(caseId, body, caller);
    if (wrong.isEmpty()) {
      readLog.denied(ReadKind.CHANGE, caseId);
      return Optional.empty();
    }
    Instant now = clock.instant();
    refuseUnderAge(body.birthDate(), now);
    Correction correction = Correction.of(wrong.get(), body);
    if (correction.fields().isEmpty()) {
      throw ProblemException.of(ProblemKind.NOT_POSSIBLE_NOW);
    }
    Rectification asked =
        new Rectification(UUID.randomUUID(), wrong.get().reportId(), correction.fields());
    enter(
        asked, caseId, body.reason(), caller, new RectificationRequested(now, correction.report()));
    readLog.granted(ReadKind.CHANGE, List.of(caseId));
    return Optional.of(asked);
  }

  private Optional<DropoutReported> reportOf(UUID caseId, RectificationBody body, Caller caller) {
    List<?> found =
        entities
            .createNativeQuery(
                "select cast(r.confirmed_report as text) from cases c join case_report r on"
                    + " r.case_id = c.id where c.id = :id and c.structure = :structure and"
                    + " r.report_id = coalesce(cast(:report as uuid), c.shown_report)"
                    + " and r.confirmed_report is not null")
            .setParameter("id", caseId)
            .setParameter("structure", caller.structure())
            .setParameter("report", body.reportId() == null ? null : body.reportId().toString())
            .getResultList();
    return found.stream().findFirst().map(text -> read((String) text, DropoutReported.class));
  }

  private static void refuseUnderAge(LocalDate birthDate, Instant now) {
    if (birthDate != null
        && birthDate.isAfter(now.atZone(PARIS).toLocalDate().minusYears(YOUNGEST))) {
      throw ProblemException.invalid("birthDate", Fault.HAS_A_WRONG_TYPE_OR_VALUE);
    }
  }

  private void enter(
      Rectification asked,
      UUID caseId,
      String reason,
      Caller caller,
      RectificationRequested request) {
    entities
        .createNativeQuery(
            "insert into rectification"
                + " (id, case_id, structure, report_id, at, by, reason, fields, request)"
                + " values (:id, :case, :structure, :report, :at, :by, :reason, :fields,"
                + " cast(:request as jsonb))")
        .setParameter("id", asked.id())
        .setParameter("case", caseId)
        .setParameter("structure", caller.structure())
        .setParameter("report", asked.reportId())
        .setParameter("at", request.requestedAt())
        .setParameter("by", caller.name())
        .setParameter("reason", reason)
        .setParameter("fields", asked.fields().toArray(String[]::new))
        .setParameter("request", write(request))
        .executeUpdate();
  }

  /** What the broker does not have yet, oldest first. In the engine's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Waiting> outstanding() {
    List<Waiting> waiting = new ArrayList<>();
    for (Object found :
        entities
            .createNativeQuery(
                "select id, cast(request as text) as request from rectification"
                    + " where sent_at is null order by at limit :atOnce for update skip locked",
                Tuple.class)
            .setParameter("atOnce", AT_ONCE)
            .getResultList()) {
      Tuple row = (Tuple) found;
      waiting.add(
          new Waiting(
              row.get("id", UUID.class),
              read(row.get("request", String.class), RectificationRequested.class)));
    }
    return waiting;
  }

  /** The broker has it: the values go. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void sent(UUID id) {
    entities
        .createNativeQuery("update rectification set sent_at = :now, request = null where id = :id")
        .setParameter("now", clock.instant())
        .setParameter("id", id)
        .executeUpdate();
  }

  private String write(RectificationRequested request) {
    try {
      return json.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      // Without the cause, whose message quotes the person's data.
      throw new IllegalStateException("A request is always writable as JSON");
    }
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      // Without the cause, whose message quotes the person's data.
      throw new IllegalStateException("What was stored is readable");
    }
  }
}
