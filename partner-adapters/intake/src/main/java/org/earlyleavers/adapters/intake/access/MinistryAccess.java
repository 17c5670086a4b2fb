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
   * The client's own ministry.
   *
   * @throws ForbiddenException if the token names none
   */
  public String ministry() {
    Object claim = token.getClaim(CLAIM);
    if (claim == null) {
      throw new ForbiddenException();
    }
    return claim.toString();
  }

  /**
   * Refuses every client but the ministry's own.
   *
   * @throws ForbiddenException if the token names another ministry or none
   */
  public void require(String ministry) {
    if (!ministry().equals(ministry)) {
      throw new ForbiddenException();
    }
  }
}
