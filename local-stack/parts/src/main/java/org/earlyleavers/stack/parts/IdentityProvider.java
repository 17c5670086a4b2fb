package org.earlyleavers.stack.parts;

/** An OpenID Connect provider with the exchange's realm, running until it is closed. */
public interface IdentityProvider extends AutoCloseable {

  /** The issuer of all tokens, and what services take as {@code quarkus.oidc.auth-server-url}. */
  String issuer();

  @Override
  void close();
}
