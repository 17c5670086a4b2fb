package org.earlyleavers.adapters.defence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.earlyleavers.adapters.defence.translation.EngagementTranslator;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.reception.BatchAnswer;
import org.earlyleavers.adapters.intake.reception.Reception;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes engagements as JSON Lines. */
@Path("/defence/engagements")
@Tag(name = "defence")
@RolesAllowed("partner")
public class DefenceResource {

  private static final String MINISTRY = "defence";

  private final Reception reception;
  private final EngagementTranslator translator;
  private final int maxBodySize;

  DefenceResource(Reception reception, Pseudonyms pseudonyms, DefenceSettings settings) {
    this.reception = reception;
    this.translator = new EngagementTranslator(pseudonyms, settings.clockTolerance());
    this.maxBodySize = settings.maxBodySize().asBigInteger().intValueExact();
  }

  /** Takes engagements in; an empty body is a sign of life. */
  @POST
  @Consumes("application/x-ndjson")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Engagements, one JSON object on each line")
  @APIResponse(
      responseCode = "200",
      description = "Every record is in the exchange or refused with a reason")
  @APIResponse(responseCode = "413", description = "The body is too large")
  @APIResponse(responseCode = "503", description = "Not acknowledged: repeat the whole body")
  public BatchAnswer receive(InputStream body) {
    return BatchAnswer.to(reception.receive(MINISTRY, body, maxBodySize, translator));
  }
}
