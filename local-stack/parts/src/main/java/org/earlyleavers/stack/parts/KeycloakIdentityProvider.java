package org.earlyleavers.stack.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keycloak, as it runs in deployment, with the exchange's realm: a child process that ends with
 * this one, however this one ends.
 *
 * <p>The first start of an installation builds the server and takes a minute or more, the first
 * start on a data directory imports the realm; later ones take a third of that. A changed realm
 * file is imported anew, and what was changed in Keycloak itself is lost then.
 *
 * <p><b>For local use only</b>: Keycloak's development mode, plain HTTP on the loopback interface,
 * and whoever comes first may create the administrator.
 */
public final class KeycloakIdentityProvider implements IdentityProvider {

  private static final Duration STARTUP = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final KeycloakProcess process;
  private final String issuer;
  private final KeycloakData files;
  private final DataDirectory data;
  private final DirectoryLock lock;
  private final DirectoryLock startLock;
  private final AtomicBoolean closed = new AtomicBoolean();

  private KeycloakIdentityProvider(
      KeycloakProcess process,
      String issuer,
      KeycloakData files,
      DataDirectory data,
      DirectoryLock lock,
      DirectoryLock startLock) {
    this.process = process;
    this.issuer = issuer;
    this.files = files;
    this.data = data;
    this.lock = lock;
    this.startLock = startLock;
  }

  /**
   * Starts a server and returns when it gives tokens.
   *
   * @throws PortTakenException if the port is not free
   * @throws IllegalStateException if another process uses the data directory or starts a server of
   *     the same installation right now, and if the server does not start; then nothing is left
   *     running
   */
  public static KeycloakIdentityProvider start(
      KeycloakInstallation installation, Placement placement) {
    KeycloakIdentityProvider provider = launch(installation, placement);
    try {
      provider.awaitReady();
      return provider;
    } catch (RuntimeException e) {
      provider.close();
      throw e;
    }
  }

  /**
   * As {@link #start}, but returns at once, so that the start can be broken off by closing.
   *
   * @see #awaitReady()
   */
  public static KeycloakIdentityProvider launch(
      KeycloakInstallation installation, Placement placement) {
    int port = LoopbackPorts.claim(placement.port()).get(0);
    DataDirectory data = DataDirectory.of(placement, "keycloak");
    DirectoryLock lock = DirectoryLock.on(data.path());
    try {
      DirectoryLock startLock = DirectoryLock.on(installation.home());
      try {
        KeycloakData files = new KeycloakData(data.path());
        files.prepare(realmFile(), installation);
        return new KeycloakIdentityProvider(
            KeycloakProcess.start(installation, files, port),
            "http://localhost:" + port + "/realms/" + Realm.ofTheExchange().name(),
            files,
            data,
            lock,
            startLock);
      } catch (RuntimeException e) {
        startLock.release();
        throw e;
      }
    } catch (RuntimeException e) {
      lock.release();
      data.release();
      throw e;
    }
  }

  private static byte[] realmFile() {
    try (InputStream content = Realm.class.getResourceAsStream("realm.json")) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns when the server gives tokens.
   *
   * @throws IllegalStateException if it ends before, is closed before, takes more than five minutes
   *     or if this thread is interrupted
   */
  public void awaitReady() {
    HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
    long deadline = System.nanoTime() + STARTUP.toNanos();
    try {
      while (!answers(http)) {
        if (process.endsWithin(BETWEEN_LOOKS)) {
          throw new IllegalStateException(
              closed.get()
                  ? "Keycloak was closed while it was starting"
                  : "Keycloak has ended while it was starting:" + lastWords());
        }
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("Keycloak does not get ready:" + lastWords());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Keycloak was starting", e);
    }
    startLock.release();
  }

  private boolean answers(HttpClient http) throws InterruptedException {
    // The realm is there before the port is.
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
            .timeout(ANSWER)
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }

  private String lastWords() {
    return System.lineSeparator() + files.lastWords();
  }

  /** Every process of the server. */
  List<ProcessHandle> processes() {
    return process.tree();
  }

  @Override
  public String issuer() {
    return issuer;
  }

  /** Stops the server, also while it is starting, and returns when nothing of it runs any more. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    process.stop();
    startLock.release();
    lock.release();
    data.release();
  }
}
