package org.earlyleavers.adapters.agriculture;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.earlyleavers.adapters.agriculture.translation.PupilTranslator;
import org.earlyleavers.adapters.agriculture.translation.SchoolYears;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.reception.BatchAnswer;
import org.earlyleavers.adapters.intake.reception.Reception;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Takes FREGATA's pupil lists. */
@Path("/agriculture/pupils")
@Tag(name = "agriculture")
@RolesAllowed("partner")
public class AgricultureResource {

  static final String MINISTRY = "agriculture";

  private final Reception reception;
  private final PupilTranslator translator;
  private final int maxBodySize;

  AgricultureResource(Reception reception, Pseudonyms pseudonyms, AgricultureSettings settings) {
    this.reception = reception;
    this.translator = new PupilTranslator(pseudonyms, new SchoolYears(settings.schoolYearStart()));
    this.maxBodySize = settings.maxBodySize().asBigInteger().intValueExact();
  }

  /**
   * Takes a list in; one without pupils is a sign of life.
   *
   * @param uai the school's UAI, for a file without the column UAI*
   * @param confirm what an answer 409 gave, when the pupils who are missing have really left
   */
  @POST
  @Consumes("text/csv")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "A school's pupils, as FREGATA exports them")
  @APIResponse(
      responseCode = "200",
      description = "Every record is in the exchange or refused with a reason")
  @APIResponse(responseCode = "400", description = "No list of pupils")
  @APIResponse(responseCode = "413", description = "The body is too large")
  @APIResponse(responseCode = "503", description = "Not acknowledged: repeat the whole list")
  @APIResponse(responseCode = "409", description = "Ends too many: confirm or send the whole list")
  public BatchAnswer receive(
      @RestQuery Optional<String> uai, @RestQuery Optional<String> confirm, InputStream body) {
    return BatchAnswer.to(
        reception.receive(
            MINISTRY,
            body,
            maxBodySize,
            (bytes, receivedAt) -> translator.translate(bytes, uai, receivedAt),
            confirm));
  }
}
