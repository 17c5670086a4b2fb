package org.earlyleavers.adapters.intake.access;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets a ministry's own client in and no other, by the token's claim {@value #CLAIM}. */
@ApplicationScoped
public class MinistryAccess {

  private static final String CLAIM = "ministry";

  private final JsonWebToken token;

  MinistryAccess(JsonWebToken token) {
    this.token = token;
  }

  /**
   * Refuses every client but the ministry's own.
   *
   * @throws ForbiddenException if the token names another ministry or none
   */
  public void require(String ministry) {
    Object claim = token.getClaim(CLAIM);
    if (!ministry.equals(claim)) {
      throw new ForbiddenException();
    }
  }
}
