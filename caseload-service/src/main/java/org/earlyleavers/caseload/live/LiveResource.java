package org.earlyleavers.caseload.live;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;
import org.earlyleavers.caseload.readlog.ReadLog;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The own structure's list as it changes. */
@Path("/cases/live")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
public class LiveResource {

  private final LiveLists lists;
  private final Caller caller;
  private final ReadLog readLog;
  private final Sse sse;

  LiveResource(LiveLists lists, Caller caller, ReadLog readLog, Sse sse) {
    this.lists = lists;
    this.caller = caller;
    this.readLog = readLog;
    this.sse = sse;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Operation(
      summary = "Changes of the own structure's list",
      description =
          "Events case-opened, case-changed, case-taken-back (data: the case as in the list),"
              + " case-left (data: its id) and resync (read the list again). Connect first, then"
              + " read the list; of two states of a case the higher version is the later one."
              + " Events are numbered; a client that comes back with Last-Event-ID, at whatever"
              + " instance, gets what it has missed, each event once.")
  public Multi<OutboundSseEvent> live(@HeaderParam("Last-Event-ID") Optional<String> lastEventId) {
    if (!lists.hasRoom()) {
      throw ProblemException.of(ProblemKind.TOO_MANY_LISTENERS);
    }
    readLog.follows();
    return lists
        .of(caller.structure(), LastEventId.of(lastEventId), caller.expiresAt())
        .map(this::asSse);
  }

  private OutboundSseEvent asSse(LiveEvent event) {
    OutboundSseEvent.Builder builder = sse.newEventBuilder();
    event.id().ifPresent(id -> builder.id(Long.toString(id)));
    if (event.name().isPresent()) {
      return builder.name(event.name().get()).data(event.data()).build();
    }
    return builder.comment("alive").build();
  }
}
