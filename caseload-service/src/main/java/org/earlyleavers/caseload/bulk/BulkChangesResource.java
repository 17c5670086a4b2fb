package org.earlyleavers.caseload.bulk;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.bulk.BulkChanges.Preview;
import org.earlyleavers.caseload.casework.ExpectedVersion;
import org.earlyleavers.caseload.idempotency.Idempotent;
import org.earlyleavers.caseload.problems.Language;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** One change of many cases of the caller's structure. */
@Path("/bulk-changes")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class BulkChangesResource {

  private final BulkChanges changes;
  private final Caller caller;

  BulkChangesResource(BulkChanges changes, Caller caller) {
    this.changes = changes;
    this.caller = caller;
  }

  @POST
  @Idempotent(inSteps = true)
  @Operation(
      summary = "Assign or close up to 200 cases",
      description =
          "First with preview=true: the answer says what would happen to each case, and its ETag"
              + " confirms it as the If-Match of the same request without preview. When one of the"
              + " cases has changed since, nothing is done (412). Each case is a transaction of"
              + " its own; what is refused for one is told with it.")
  public RestResponse<BulkOutcome> change(
      @QueryParam("preview") @DefaultValue("false") @Parameter(description = "Change nothing")
          boolean preview,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> acceptLanguage,
      @NotNull @Valid BulkChangeRequest request) {
    Language language = Language.preferred(acceptLanguage);
    if (preview) {
      Preview seen = changes.preview(request, language, caller);
      return ResponseBuilder.ok(seen.outcome()).tag(seen.tag()).build();
    }
    ExpectedVersion confirmed =
        ifMatch == null || ifMatch.isEmpty() ? ExpectedVersion.ANY : ExpectedVersion.of(ifMatch);
    if (confirmed.equals(ExpectedVersion.ANY)) {
      throw ProblemException.of(ProblemKind.PREVIEW_IS_MISSING);
    }
    return ResponseBuilder.ok(changes.apply(request, confirmed, language, caller)).build();
  }
}
