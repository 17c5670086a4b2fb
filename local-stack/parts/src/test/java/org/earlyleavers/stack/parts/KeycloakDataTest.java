package org.earlyleavers.stack.parts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakDataTest {

  private static final byte[] REALM = "{\"realm\": \"one\"}".getBytes(UTF_8);
  private static final byte[] CHANGED_REALM = "{\"realm\": \"two\"}".getBytes(UTF_8);

  @TempDir Path directory;

  private KeycloakInstallation installation;
  private KeycloakData data;
  private Path database;

  @BeforeEach
  void a_database_made_from_a_realm_file() throws IOException {
    installation = new KeycloakInstallation(directory.resolve("installation"));
    data = new KeycloakData(Files.createDirectory(directory.resolve("data")));
    data.prepare(REALM, installation);
    database = Files.writeString(directory.resolve("data/keycloak.mv.db"), "users and keys");
  }

  @Test
  void a_database_is_kept_as_long_as_the_realm_file_is_the_same() {
    // When the next server starts with the same file
    data.prepare(REALM, installation);

    // Then it finds what the last one has left
    assertThat(database).hasContent("users and keys");
  }

  @Test
  void a_changed_realm_file_is_imported_into_a_new_database() {
    // When the next server starts with another file
    data.prepare(CHANGED_REALM, installation);

    // Then it finds this file, alone, and no database that would keep it from importing
    assertThat(database).doesNotExist();
    assertThat(installation.imports())
        .isDirectoryContaining(file -> file.endsWith("realm.json"))
        .isDirectoryNotContaining(file -> !file.endsWith("realm.json"));
    assertThat(installation.imports().resolve("realm.json")).hasBinaryContent(CHANGED_REALM);
  }
}
