package org.earlyleavers.stack.launcher;

import java.util.Optional;
import org.earlyleavers.stack.parts.IdentityProvider;
import org.earlyleavers.stack.parts.KeycloakIdentityProvider;
import org.earlyleavers.stack.parts.KeycloakInstallation;
import org.earlyleavers.stack.parts.LocalIdentityProvider;
import org.earlyleavers.stack.parts.Realm;

/** The start of an identity provider, which can be broken off: Keycloak's may take minutes. */
final class IdentityStart {

  private final Optional<KeycloakInstallation> keycloak;
  private boolean brokenOff;
  private KeycloakIdentityProvider starting;

  /** Of the light provider, unless Keycloak is given. */
  IdentityStart(Optional<KeycloakInstallation> keycloak) {
    this.keycloak = keycloak;
  }

  /** Returns when the provider gives tokens. */
  IdentityProvider run(DataFolder data, int port) {
    if (keycloak.isEmpty()) {
      return LocalIdentityProvider.start(Realm.ofTheExchange(), port);
    }
    KeycloakIdentityProvider provider = launch(keycloak.get(), data, port);
    try {
      provider.awaitReady();
      return provider;
    } catch (RuntimeException e) {
      provider.close();
      throw e;
    }
  }

  private synchronized KeycloakIdentityProvider launch(
      KeycloakInstallation installation, DataFolder data, int port) {
    if (brokenOff) {
      throw new StackException("Keycloak was not needed any more.");
    }
    starting = KeycloakIdentityProvider.launch(installation, data.placeKeycloak(port));
    return starting;
  }

  /** Makes it fail soon, unless it is over; a provider of Keycloak is stopped by that. */
  synchronized void breakOff() {
    brokenOff = true;
    if (starting != null) {
      starting.close();
    }
  }
}
