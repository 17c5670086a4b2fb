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
import org.earlyleavers.caseload.store.CaseLists;
import org.jboss.resteasy.reactive.RestQuery;

/** The lists of the own structure. */
@Path("/worklist")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ListPage {

  private static final int PAGE = 50;

  private final CaseLists lists;
  private final Caller caller;
  private final Frame frame;

  ListPage(CaseLists lists, Caller caller, Frame frame) {
    this.lists = lists;
    this.caller = caller;
    this.frame = frame;
  }

  @GET
  public TemplateInstance list(@RestQuery @DefaultValue("open") String list) {
    ShownList shown = ShownList.coded(list);
    return frame.around(
        Templates.list(
            new ListView(
                shown, lists.list(caller.structure(), shown.states(), Optional.empty(), PAGE))));
  }
}
