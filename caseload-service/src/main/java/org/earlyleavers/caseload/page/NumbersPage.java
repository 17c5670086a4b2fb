package org.earlyleavers.caseload.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.worklists.WorklistFilter;
import org.earlyleavers.caseload.worklists.Worklists;

/** The numbers of the own structure; in a class of its own, else its address would be a case's. */
@Path("/worklist/numbers")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
@Blocking
public class NumbersPage {

  private final Worklists worklists;
  private final Caller caller;
  private final Frame frame;

  NumbersPage(Worklists worklists, Caller caller, Frame frame) {
    this.worklists = worklists;
    this.caller = caller;
    this.frame = frame;
  }

  @GET
  public TemplateInstance numbers() {
    return frame.around(Templates.numbers(Chart.of(worklists.counts(WorklistFilter.NONE, caller))));
  }
}
