package org.earlyleavers.caseload.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.cases.ClosureReason;
import org.earlyleavers.caseload.cases.ContactAttempt.Channel;
import org.earlyleavers.caseload.cases.ContactAttempt.Result;
import org.earlyleavers.caseload.casework.Casework;
import org.earlyleavers.caseload.casework.ClosureRequest;
import org.earlyleavers.caseload.casework.ContactAttemptRequest;
import org.earlyleavers.caseload.casework.ExpectedVersion;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One case. Each form says which version of the case it was filled in for. */
@Path("/worklist/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
public class CaseFilePage {

  private final Casework casework;
  private final Caller caller;
  private final CaseAnswers answers;

  CaseFilePage(Casework casework, Caller caller, CaseAnswers answers) {
    this.casework = casework;
    this.caller = caller;
    this.answers = answers;
  }

  @GET
  public Response show(@RestPath UUID id, @RestQuery Optional<String> done) {
    return answers.show(id, done.flatMap(Notice::coded));
  }

  @POST
  @Path("/assignment")
  public Response take(@RestPath UUID id, @RestForm long version) {
    ExpectedVersion expected = ExpectedVersion.of(version);
    return answers.act(
        id,
        expected,
        CaseAnswers.NO_DRAFT,
        Notice.TAKEN,
        () -> casework.assign(id, expected, caller.name(), caller));
  }

  @POST
  @Path("/contact-attempts")
  public Response recordContact(
      @RestPath UUID id,
      @RestForm long version,
      @RestForm Channel channel,
      @RestForm Result result,
      @RestForm Optional<String> note) {
    String text = note.map(String::strip).orElse("");
    ContactAttemptRequest request =
        new ContactAttemptRequest(channel, result, text.isEmpty() ? null : text);
    return answers.act(
        id,
        request,
        text,
        Notice.CONTACT_RECORDED,
        () -> casework.recordContact(id, ExpectedVersion.of(version), request, caller));
  }

  @POST
  @Path("/closure")
  public Response close(@RestPath UUID id, @RestForm long version, @RestForm ClosureReason reason) {
    return answers.act(
        id,
        new ClosureRequest(reason),
        CaseAnswers.NO_DRAFT,
        Notice.CASE_CLOSED,
        () -> casework.close(id, ExpectedVersion.of(version), reason, caller));
  }
}
