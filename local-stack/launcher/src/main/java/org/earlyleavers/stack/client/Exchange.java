package org.earlyleavers.stack.client;

import java.net.URI;
import org.earlyleavers.stack.parts.Tokens;

/**
 * Where a running exchange is found, and the way in for everybody of its local realm.
 *
 * @param issuer of the identity provider
 */
public record Exchange(String issuer, URI reporting, URI adapters, URI caseload) {

  private static final String SCHOOL = "school-";
  private static final String MINISTRY = "ministry-";

  /** The school with that UAI. */
  public School school(String uai) {
    Tokens tokens = new Tokens(issuer);
    return new School(new Api(reporting, () -> tokens.forClient(SCHOOL + uai)));
  }

  /** The ministry of that name: agriculture, labour or defence. */
  public Ministry ministry(String name) {
    Tokens tokens = new Tokens(issuer);
    return new Ministry(new Api(adapters, () -> tokens.forClient(MINISTRY + name)));
  }

  /** The person of that user name, at work on cases. */
  public Caseworker caseworker(String username) {
    Tokens tokens = new Tokens(issuer);
    return new Caseworker(new Api(caseload, () -> tokens.forUser(username)));
  }
}
