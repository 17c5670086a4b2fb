package org.earlyleavers.stack.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keycloak's unpacked distribution. It can serve several servers, but not start two at once: each
 * start may build the server anew in there.
 *
 * @param home the directory with {@code bin}, {@code lib} and so on
 */
public record KeycloakInstallation(Path home) {

  /**
   * Finds the version that the exchange is tested with, where Maven has unpacked it.
   *
   * @param directory in which the distribution's own directory lies
   * @throws IllegalStateException if it is not there
   */
  public static KeycloakInstallation below(Path directory) {
    Path home = directory.toAbsolutePath().normalize().resolve("keycloak-" + version());
    KeycloakInstallation installation = new KeycloakInstallation(home);
    if (!Files.isRegularFile(installation.script())) {
      throw new IllegalStateException("Keycloak is not unpacked in " + home);
    }
    return installation;
  }

  private static String version() {
    try (InputStream content =
        KeycloakInstallation.class.getResourceAsStream("keycloak-version.txt")) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path script() {
    return home.resolve("bin").resolve("kc.sh");
  }

  /** From here and nowhere else a server takes realms at start. */
  Path imports() {
    return home.resolve("data").resolve("import");
  }
}
