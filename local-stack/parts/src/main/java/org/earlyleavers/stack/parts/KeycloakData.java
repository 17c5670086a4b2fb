package org.earlyleavers.stack.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What one Keycloak server keeps: its database, the realm file that this was made from, a log. */
record KeycloakData(Path directory) {

  private static final String REALM = "realm.json";
  private static final String DATABASE_FILE = "keycloak.mv.db";
  private static final int LAST_LINES = 15;

  /**
   * Puts the realm where the server takes it from. A database made from another realm file is
   * deleted: Keycloak never imports a realm that it has already.
   */
  void prepare(byte[] realm, KeycloakInstallation installation) {
    try {
      Path known = directory.resolve(REALM);
      if (!holds(known, realm)) {
        Files.deleteIfExists(directory.resolve(DATABASE_FILE));
        replace(known, realm);
      }
      Files.createDirectories(installation.imports());
      replace(installation.imports().resolve(REALM), realm);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, byte[] content) throws IOException {
    return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content);
  }

  /** In one step: another server may be reading. */
  private static void replace(Path file, byte[] content) throws IOException {
    Path draft = Files.createTempFile(file.getParent(), REALM, ".draft");
    Files.write(draft, content);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  String jdbcUrl() {
    // The keyword setting is Keycloak's own default; its other one, letting a second process into
    // the same file over a socket, is left out.
    return "jdbc:h2:file:" + directory.resolve("keycloak") + ";NON_KEYWORDS=VALUE";
  }

  Path log() {
    return directory.resolve("keycloak.log");
  }

  /** The end of the log; it survives only in a directory that is not temporary. */
  String lastWords() {
    try (Stream<String> lines = Files.lines(log())) {
      List<String> all = lines.toList();
      List<String> last = all.subList(Math.max(0, all.size() - LAST_LINES), all.size());
      return String.join(System.lineSeparator(), last);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
