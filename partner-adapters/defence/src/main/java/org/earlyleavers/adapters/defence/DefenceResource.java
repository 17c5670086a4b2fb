package org.earlyleavers.adapters.defence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.earlyleavers.adapters.defence.translation.EngagementTranslator;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.streaming.OfAnyLength;
import org.earlyleavers.adapters.intake.streaming.StreamReception;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes engagements as JSON Lines and answers each line while the next ones come in. */
@Path("/defence/engagements")
@Tag(name = "defence")
@RolesAllowed("partner")
public class DefenceResource {

  static final String MINISTRY = "defence";
  private static final String JSON_LINES = "application/x-ndjson";

  private final StreamReception reception;
  private final EngagementTranslator translator;
  private final int longestLine;

  DefenceResource(StreamReception reception, Pseudonyms pseudonyms, DefenceSettings settings) {
    this.reception = reception;
    this.translator = new EngagementTranslator(pseudonyms, settings.clockTolerance());
    this.longestLine = settings.maxLineSize().asBigInteger().intValueExact();
  }

  /** Takes engagements in; an empty body is a sign of life. */
  @POST
  @Consumes(JSON_LINES)
  @Produces(JSON_LINES)
  @OfAnyLength
  @Operation(summary = "Engagements, one JSON object on each line")
  @APIResponse(
      responseCode = "200",
      description = "A line for each record, and a last one that says whether all were answered")
  @APIResponse(responseCode = "503", description = "Nothing was acknowledged: send it all again")
  public StreamingOutput receive(InputStream lines) {
    return reception.receive(MINISTRY, lines, longestLine, translator);
  }
}
