package org.earlyleavers.stack.parts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;

/** A program that gets tokens, for itself or for people. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RealmClient(
    String clientId,
    String secret,
    boolean enabled,
    boolean standardFlowEnabled,
    boolean directAccessGrantsEnabled,
    boolean serviceAccountsEnabled,
    List<String> redirectUris,
    List<String> defaultClientScopes) {

  RealmClient {
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(secret, "The exchange has confidential clients only");
    redirectUris = Objects.requireNonNullElse(redirectUris, List.of());
    defaultClientScopes = Objects.requireNonNullElse(defaultClientScopes, List.of());
  }

  /** As Keycloak does: a star at the end stands for anything, but never for another host. */
  boolean acceptsRedirectTo(String uri) {
    // What stands before an @ only looks like the host.
    return !uri.contains("@") && matchesRedirect(uri);
  }

  private boolean matchesRedirect(String uri) {
    return redirectUris.stream()
        .anyMatch(
            allowed ->
                allowed.endsWith("*")
                    ? uri.startsWith(allowed.substring(0, allowed.length() - 1))
                    : uri.equals(allowed));
  }
}
