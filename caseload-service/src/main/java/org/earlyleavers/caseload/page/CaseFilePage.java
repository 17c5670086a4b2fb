package org.earlyleavers.caseload.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.cases.ClosureReason;
import org.earlyleavers.caseload.cases.ContactAttempt;
import org.earlyleavers.caseload.cases.ContactAttempt.Channel;
import org.earlyleavers.caseload.cases.ContactAttempt.Result;
import org.earlyleavers.caseload.cases.IllegalTransitionException;
import org.earlyleavers.caseload.casework.Casework;
import org.earlyleavers.caseload.casework.ContactAttemptRequest;
import org.earlyleavers.caseload.casework.ExpectedVersion;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;
import org.earlyleavers.caseload.store.CaseDetails;
import org.earlyleavers.caseload.store.CaseLists;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * One case. Each form says which version of the case it was filled in for; what cannot be done is
 * answered with the case as it is now, and with what was typed.
 */
@Path("/worklist/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
public class CaseFilePage {

  private static final String NO_DRAFT = "";

  private final CaseLists lists;
  private final Casework casework;
  private final Caller caller;
  private final Frame frame;

  CaseFilePage(CaseLists lists, Casework casework, Caller caller, Frame frame) {
    this.lists = lists;
    this.casework = casework;
    this.caller = caller;
    this.frame = frame;
  }

  @GET
  public Response show(@RestPath UUID id, @RestQuery Optional<String> done) {
    return page(id, Status.OK, done.flatMap(Notice::coded), NO_DRAFT);
  }

  @POST
  @Path("/assignment")
  public Response take(@RestPath UUID id, @RestForm long version) {
    return act(
        id,
        NO_DRAFT,
        Notice.TAKEN,
        () -> casework.assign(id, ExpectedVersion.of(version), caller.name(), caller));
  }

  @POST
  @Path("/contact-attempts")
  public Response recordContact(
      @RestPath UUID id,
      @RestForm long version,
      @RestForm Channel channel,
      @RestForm Result result,
      @RestForm String note) {
    String text = note == null ? "" : note.strip();
    boolean valid =
        channel != null && result != null && text.length() <= ContactAttempt.NOTE_LENGTH;
    if (!valid || text.indexOf('\0') >= 0) {
      return page(id, Status.BAD_REQUEST, Optional.of(Notice.NOT_VALID), text);
    }
    return act(
        id,
        text,
        Notice.CONTACT_RECORDED,
        () ->
            casework.recordContact(
                id,
                ExpectedVersion.of(version),
                new ContactAttemptRequest(channel, result, text.isEmpty() ? null : text),
                caller));
  }

  @POST
  @Path("/closure")
  public Response close(@RestPath UUID id, @RestForm long version, @RestForm ClosureReason reason) {
    if (reason == null) {
      return page(id, Status.BAD_REQUEST, Optional.of(Notice.NOT_VALID), NO_DRAFT);
    }
    return act(
        id,
        NO_DRAFT,
        Notice.CASE_CLOSED,
        () -> casework.close(id, ExpectedVersion.of(version), reason, caller));
  }

  private Response act(UUID id, String draft, Notice done, Supplier<Optional<?>> command) {
    try {
      if (command.get().isEmpty()) {
        throw new NotFoundException();
      }
      return Response.seeOther(URI.create("/worklist/" + id + "?done=" + done.code())).build();
    } catch (IllegalTransitionException e) {
      return page(id, Status.CONFLICT, Optional.of(Notice.NOT_POSSIBLE), draft);
    } catch (ProblemException e) {
      if (e.kind() != ProblemKind.VERSION_IS_STALE) {
        throw e;
      }
      return page(id, Status.PRECONDITION_FAILED, Optional.of(Notice.CHANGED_MEANWHILE), draft);
    }
  }

  private Response page(UUID id, Status status, Optional<Notice> notice, String draft) {
    CaseDetails details = details(id);
    return Response.status(status)
        .entity(
            frame.around(
                Templates.oneCase(
                    details, Choices.of(details, caller.name()), notice.orElse(null), draft)))
        .build();
  }

  private CaseDetails details(UUID id) {
    return lists.details(id, caller.structure()).orElseThrow(NotFoundException::new);
  }
}
