package org.earlyleavers.stack.parts;

/** What a token is for, as Keycloak says it in the token. */
final class TokenType {

  static final String CLAIM = "typ";

  /** Opens the exchange's services. */
  static final String ACCESS = "Bearer";

  /** Tells a client who has logged in, and opens nothing. */
  static final String IDENTITY = "ID";

  private TokenType() {}
}
