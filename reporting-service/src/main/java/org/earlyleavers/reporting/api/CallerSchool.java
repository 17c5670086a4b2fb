package org.earlyleavers.reporting.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.earlyleavers.reporting.intake.Uai;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The school that the token speaks for. */
@RequestScoped
class CallerSchool {

  private static final String CLAIM = "uai";

  private final JsonWebToken token;

  CallerSchool(JsonWebToken token) {
    this.token = token;
  }

  /**
   * The school's UAI.
   *
   * @throws jakarta.ws.rs.WebApplicationException 403 if the token names none
   */
  Uai uai() {
    Object claim = token.getClaim(CLAIM);
    return Optional.ofNullable(claim)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .flatMap(Uai::parse)
        .orElseThrow(() -> Problem.noSchool().asException());
  }
}
