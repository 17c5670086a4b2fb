package org.earlyleavers.caseload.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.cases.Appointment.Status;
import org.earlyleavers.caseload.casework.AppointmentRequest;
import org.earlyleavers.caseload.casework.ExpectedVersion;
import org.earlyleavers.caseload.casework.NoteRequest;
import org.earlyleavers.caseload.casework.Planning;
import org.earlyleavers.caseload.casework.TaskRequest;
import org.earlyleavers.caseload.handover.HandOver.Reason;
import org.earlyleavers.caseload.handover.HandOverRequest;
import org.earlyleavers.caseload.handover.HandOvers;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What is planned, noted and handed over in one case. */
@Path("/worklist/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
public class CasePlanPage {

  private final Planning planning;
  private final HandOvers handOvers;
  private final Caller caller;
  private final CaseAnswers answers;

  CasePlanPage(Planning planning, HandOvers handOvers, Caller caller, CaseAnswers answers) {
    this.planning = planning;
    this.handOvers = handOvers;
    this.caller = caller;
    this.answers = answers;
  }

  @POST
  @Path("/appointments")
  public Response plan(@RestPath UUID id, @RestForm long version, @RestForm Optional<String> at) {
    Instant start = read(at, text -> LocalDateTime.parse(text).atZone(Words.ZONE).toInstant());
    return answers.act(
        id,
        new AppointmentRequest(start),
        CaseAnswers.NO_DRAFT,
        Notice.APPOINTMENT_PLANNED,
        () -> planning.plan(id, ExpectedVersion.of(version), start, caller));
  }

  @POST
  @Path("/appointments/{appointment}")
  public Response conclude(
      @RestPath UUID id,
      @RestPath UUID appointment,
      @RestForm long version,
      @RestForm Status outcome) {
    ExpectedVersion expected = ExpectedVersion.of(version);
    return answers.act(
        id,
        expected,
        CaseAnswers.NO_DRAFT,
        Notice.APPOINTMENT_CONCLUDED,
        () ->
            planning.conclude(
                id,
                expected,
                appointment,
                outcome == null || outcome == Status.POSTPONED ? Status.PLANNED : outcome,
                Optional.empty(),
                caller));
  }

  @POST
  @Path("/tasks")
  public Response setTask(
      @RestPath UUID id,
      @RestForm long version,
      @RestForm Optional<String> title,
      @RestForm Optional<String> due) {
    TaskRequest request =
        new TaskRequest(title.map(String::strip).orElse(null), read(due, LocalDate::parse));
    return answers.act(
        id,
        request,
        CaseAnswers.NO_DRAFT,
        Notice.TASK_SET,
        () ->
            planning.setTask(
                id, ExpectedVersion.of(version), request.title(), request.due(), caller));
  }

  @POST
  @Path("/tasks/{task}")
  public Response finishTask(@RestPath UUID id, @RestPath UUID task, @RestForm long version) {
    ExpectedVersion expected = ExpectedVersion.of(version);
    return answers.act(
        id,
        expected,
        CaseAnswers.NO_DRAFT,
        Notice.TASK_DONE,
        () -> planning.finishTask(id, expected, task, caller));
  }

  @POST
  @Path("/notes")
  public Response write(
      @RestPath UUID id, @RestForm long version, @RestForm Optional<String> text) {
    NoteRequest request = new NoteRequest(text.map(String::strip).orElse(null));
    return answers.act(
        id,
        request,
        CaseAnswers.NO_DRAFT,
        Notice.NOTE_WRITTEN,
        () -> planning.write(id, ExpectedVersion.of(version), request.text(), caller));
  }

  @POST
  @Path("/hand-overs")
  public Response handOver(
      @RestPath UUID id,
      @RestForm long version,
      @RestForm Optional<String> to,
      @RestForm Reason reason) {
    HandOverRequest request = new HandOverRequest(to.map(String::strip).orElse(null), reason);
    return answers.act(
        id,
        request,
        CaseAnswers.NO_DRAFT,
        Notice.HAND_OVER_REQUESTED,
        () ->
            handOvers.request(
                id, ExpectedVersion.of(version), request.to(), request.reason(), caller));
  }

  /** What cannot be read is missing: the rules of the request say so. */
  private static <T> T read(Optional<String> text, Function<String, T> reader) {
    try {
      return text.filter(given -> !given.isBlank()).map(reader).orElse(null);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
