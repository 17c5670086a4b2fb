package org.earlyleavers.caseload.worklists;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.ration.Rationed;
import org.earlyleavers.caseload.worklists.Worklists.Count;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The lists of the caller's structure. */
@Path("/worklists")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class WorklistsResource {

  private static final String CSV = "text/csv;charset=UTF-8";

  static final String SIZE = "[1-9]\\d?|1\\d\\d|200";

  private final Worklists worklists;
  private final ListExport export;
  private final Caller caller;

  WorklistsResource(Worklists worklists, ListExport export, Caller caller) {
    this.worklists = worklists;
    this.export = export;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "How many cases are on each list")
  public List<Count> counts(@Valid @BeanParam WorklistQuery query) {
    return worklists.counts(query.filter(), caller);
  }

  @GET
  @Path("/{list}")
  @Operation(
      summary = "A page of one list",
      description =
          "Open cases by what is due first: each says its next step, until when, and since when it"
              + " is open. Ended ones by their end, the last one first. Pages neither skip nor"
              + " repeat a case while others come and go.")
  public CasePage page(
      @PathParam("list")
          @Parameter(
              description = "new, mine, overdue, unreachable, on-hold, review, open or ended",
              example = "new")
          String list,
      @Valid @BeanParam WorklistQuery query,
      @QueryParam("limit")
          @DefaultValue("50")
          @Parameter(description = "Cases on a page, 1 to 200")
          @Pattern(regexp = SIZE, message = "{caseload.page-size}") String limit,
      @QueryParam("after") @Parameter(description = "The next of the page before")
          Optional<String> after) {
    return worklists.page(
        Worklist.named(list).orElseThrow(NotFoundException::new),
        query.filter(),
        after,
        Integer.parseInt(limit),
        caller);
  }

  @GET
  @Path("/{list}/export")
  @Rationed
  @Produces(CSV)
  @Operation(
      summary = "A whole list as a file for a spreadsheet",
      description =
          "Comma-separated values by semicolons, in UTF-8 with a byte order mark. A text that a"
              + " spreadsheet would take for a formula begins with an apostrophe.")
  public Response export(
      @PathParam("list") @Parameter(description = "As for pages", example = "open") String list,
      @Valid @BeanParam WorklistQuery query) {
    Worklist exported = Worklist.named(list).orElseThrow(NotFoundException::new);
    WorklistFilter filter = query.filter();
    // While there is still a status that can say so.
    caller.requireStructure();
    StreamingOutput file = stream -> export.write(exported, filter, caller, stream);
    return Response.ok(file, CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + exported.path() + ".csv\"")
        .build();
  }
}
