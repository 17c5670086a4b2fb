package org.earlyleavers.caseload.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.worklists.WorklistFilter;
import org.earlyleavers.caseload.worklists.Worklists;
import org.jboss.resteasy.reactive.RestQuery;

/** The lists of the own structure. */
@Path("/worklist")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ListPage {

  private static final int PAGE = 50;

  private final Worklists worklists;
  private final Caller caller;
  private final Frame frame;

  ListPage(Worklists worklists, Caller caller, Frame frame) {
    this.worklists = worklists;
    this.caller = caller;
    this.frame = frame;
  }

  @GET
  public TemplateInstance list(@RestQuery @DefaultValue("open") String list) {
    ShownList shown = ShownList.coded(list);
    return frame.around(
        Templates.list(
            new ListView(
                shown,
                worklists
                    .page(shown.worklist(), WorklistFilter.NONE, Optional.empty(), PAGE, caller)
                    .cases())));
  }
}
