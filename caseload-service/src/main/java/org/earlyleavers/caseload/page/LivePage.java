package org.earlyleavers.caseload.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.live.LastEventId;
import org.earlyleavers.caseload.live.LiveEvent;
import org.earlyleavers.caseload.live.LiveLists;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;

/**
 * Tells an open page that its list has changed, so that it reads it again, and whose case has come.
 */
@Path("/worklist/live")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR})
public class LivePage {

  private static final String ARRIVAL = "arrival";
  private static final String CHANGE = "change";

  private final LiveLists lists;
  private final Caller caller;
  private final Frame frame;
  private final Sse sse;
  private final ObjectMapper json;

  LivePage(LiveLists lists, Caller caller, Frame frame, Sse sse, ObjectMapper json) {
    this.lists = lists;
    this.caller = caller;
    this.frame = frame;
    this.sse = sse;
    this.json = json;
  }

  /**
   * Changes from where the browser left off, or from where the page was when its list was read: it
   * connects only once it is shown.
   */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @NonBlocking
  public Multi<OutboundSseEvent> live(
      @HeaderParam("Last-Event-ID") Optional<String> lastEventId,
      @QueryParam("after") Optional<String> shown) {
    if (!lists.hasRoom()) {
      throw ProblemException.of(ProblemKind.TOO_MANY_LISTENERS);
    }
    Language language = frame.spoken();
    return lists
        .of(caller.structure(), LastEventId.of(lastEventId.or(() -> shown)), caller.expiresAt())
        .map(event -> forPage(event, language));
  }

  private OutboundSseEvent forPage(LiveEvent event, Language language) {
    OutboundSseEvent.Builder builder = sse.newEventBuilder();
    event.id().ifPresent(id -> builder.id(Long.toString(id)));
    if (event.name().isEmpty()) {
      return builder.comment("alive").build();
    }
    return event.name().get().equals("case-opened")
        ? builder.name(ARRIVAL).data(announcement(event.data(), language)).build()
        : builder.name(CHANGE).data("{}").build();
  }

  private String announcement(String summary, Language language) {
    try {
      JsonNode opened = json.readTree(summary);
      JsonNode leaver = opened.path("leaver");
      String family = leaver.path("usageName").asText(leaver.path("familyName").asText());
      String name = leaver.path("givenNames").path(0).asText() + " " + family;
      return Templates.arrival(opened.path("id").asText(), name.strip())
          .setLocale(language.locale())
          .render()
          .strip();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A live event is JSON", e);
    }
  }
}
