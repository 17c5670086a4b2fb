package org.earlyleavers.stack.parts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A person, or a client that acts on its own behalf.
 *
 * @param serviceAccountClientId that client; {@code null} for a person
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RealmUser(
    String id,
    String username,
    boolean enabled,
    String serviceAccountClientId,
    List<Credential> credentials,
    List<String> realmRoles,
    Map<String, List<String>> attributes) {

  RealmUser {
    // Keycloak would invent an id at each import, and tokens of both providers would differ.
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(username, "username");
    credentials = Objects.requireNonNullElse(credentials, List.of());
    realmRoles = Objects.requireNonNullElse(realmRoles, List.of());
    attributes = Objects.requireNonNullElse(attributes, Map.of());
  }

  boolean isPerson() {
    return serviceAccountClientId == null;
  }

  boolean hasPassword(String password) {
    return credentials.stream().anyMatch(credential -> password.equals(credential.value()));
  }

  Optional<String> attribute(String name) {
    if ("username".equals(name)) {
      return Optional.of(username);
    }
    return attributes.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** A password in the open, as a realm file holds it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Credential(String value) {}
}
