package org.earlyleavers.adapters.labour;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.UnreadableBatchException;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.reception.Reception;
import org.earlyleavers.adapters.labour.diploma.DiplomaRegister;
import org.earlyleavers.adapters.labour.pull.LabourPull;
import org.earlyleavers.adapters.labour.pushed.PushedEnds;
import org.earlyleavers.adapters.labour.translation.DossierTranslator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The push endpoint that training centres' management software already speaks. */
@Path("/api/v3/dossiers-apprenants")
@Tag(name = "labour")
@RolesAllowed("partner")
public class LabourResource {

  static final String MINISTRY = "labour";

  private final Reception reception;
  private final PushedEnds pushedEnds;
  private final LabourPull pull;
  private final DossierTranslator translator;
  private final int maxBodySize;

  LabourResource(
      Reception reception,
      PushedEnds pushedEnds,
      LabourPull pull,
      Pseudonyms pseudonyms,
      LabourSettings settings) {
    this.reception = reception;
    this.pushedEnds = pushedEnds;
    this.pull = pull;
    this.translator =
        new DossierTranslator(pseudonyms, DiplomaRegister.bundled(), settings.maxItems());
    this.maxBodySize = settings.maxBodySize().asBigInteger().intValueExact();
  }

  /** Takes a batch of apprentices' files in; an empty one is a sign of life. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Import des dossiers apprenants")
  @RequestBody(
      description = "As the Tableau de bord de l'apprentissage documents it (version 3)",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, maxItems = 2000)))
  @APIResponse(
      responseCode = "200",
      description = "Every record is in the exchange or refused with a reason",
      content = @Content(schema = @Schema(implementation = LabourAnswer.class)))
  @APIResponse(responseCode = "400", description = "No array, too many records, or not JSON")
  @APIResponse(responseCode = "413", description = "The body is too large")
  @APIResponse(responseCode = "503", description = "Not acknowledged: repeat the whole batch")
  public LabourAnswer receive(InputStream body) {
    TranslatedBatch batch = reception.receive(MINISTRY, body, maxBodySize, translator).batch();
    if (pull.isOn()) {
      pushedEnds.keep(batch.events());
    }
    return LabourAnswer.to(batch);
  }

  @ServerExceptionMapper
  Response unreadable(UnreadableBatchException e) {
    return LabourRefusal.of(e);
  }
}
