package org.earlyleavers.caseload.access;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person behind a request, by his or her token. */
@RequestScoped
public class Caller {

  private static final String STRUCTURE = "structure";

  private final JsonWebToken token;

  Caller(JsonWebToken token) {
    this.token = token;
  }

  /**
   * The code of the structure that the person works for.
   *
   * @throws ForbiddenException when the token names none, or several
   */
  public String structure() {
    return claimedStructure()
        .orElseThrow(() -> new ForbiddenException("The token names no structure"));
  }

  /**
   * Goes on when the person works for a structure.
   *
   * @throws ForbiddenException when the token names none, or several
   */
  public void requireStructure() {
    structure();
  }

  /** The structure whose cases the person may work with; empty for whoever works with none. */
  public Optional<String> deskStructure() {
    Set<String> roles = token.getGroups();
    return roles != null && roles.stream().anyMatch(Roles.DESK::contains)
        ? claimedStructure()
        : Optional.empty();
  }

  private Optional<String> claimedStructure() {
    Object claim = token.getClaim(STRUCTURE);
    return Optional.ofNullable(claim)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(code -> !code.isBlank());
  }

  /** The user name, as the identity provider knows it. */
  public String name() {
    return token.getName();
  }

  /** Who it is for the identity provider alone, where that tells; else the user name. */
  public String subject() {
    return Optional.ofNullable(token.getSubject()).orElseGet(this::name);
  }

  /** Whether the person follows cases, and does not only hand them out. */
  public boolean isCaseworker() {
    return token.getGroups() != null && token.getGroups().contains(Roles.CASEWORKER);
  }

  /** When the token is no longer valid. */
  public Instant expiresAt() {
    return Instant.ofEpochSecond(token.getExpirationTime());
  }
}
