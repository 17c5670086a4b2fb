package org.earlyleavers.faults.arena;

import org.earlyleavers.stack.parts.LocalIdentityProvider;
import org.earlyleavers.stack.parts.Realm;

/** The identity provider; each time that it starts it signs with other keys. */
public final class IdentityPart implements Part {

  private final Realm realm = Realm.ofTheExchange();
  private final int port;
  private LocalIdentityProvider provider;

  IdentityPart(int port) {
    this.port = port;
  }

  @Override
  public String title() {
    return "identity provider";
  }

  @Override
  public void start() {
    provider = LocalIdentityProvider.start(realm, port);
  }

  @Override
  public void awaitReady() {
    // It was when it had started.
  }

  /** Is away, until it comes back with the same key. */
  public void leave() {
    provider.leave();
  }

  /** Is there again. */
  public void comeBack() {
    provider.comeBack();
  }

  /** Signs with another key from now on, and publishes no other. */
  public void rotateKey() {
    provider.rotateKey();
  }

  @Override
  public void kill() {
    close();
  }

  void close() {
    if (provider != null) {
      provider.close();
      provider = null;
    }
  }

  /** The same whether it runs or not. */
  String issuer() {
    return "http://localhost:%d/realms/%s".formatted(port, realm.name());
  }
}
