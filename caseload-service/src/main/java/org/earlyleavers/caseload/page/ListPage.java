package org.earlyleavers.caseload.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.live.LiveLists;
import org.earlyleavers.caseload.worklists.WorklistFilter;
import org.earlyleavers.caseload.worklists.Worklists;

/** The lists of the own structure. */
@Path("/worklist")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ListPage {

  private static final int SIZE = 50;

  private final Worklists worklists;
  private final LiveLists lists;
  private final Caller caller;
  private final Frame frame;

  ListPage(Worklists worklists, LiveLists lists, Caller caller, Frame frame) {
    this.worklists = worklists;
    this.lists = lists;
    this.caller = caller;
    this.frame = frame;
  }

  @GET
  public TemplateInstance list(@BeanParam ListQuery query) {
    WorklistFilter filter = query.filter();
    long standing = lists.newest(caller.structure());
    ListView view =
        new ListView(
            query,
            standing,
            worklists.page(query.shown(), filter, query.after(), SIZE, caller),
            worklists.counts(filter, caller));
    return frame.around(Templates.list(view));
  }
}
