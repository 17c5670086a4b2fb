package org.earlyleavers.stack.parts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a realm puts into tokens, of Keycloak's kinds those that the exchange's realm uses.
 *
 * @param protocolMapper the kind
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProtocolMapper(String name, String protocolMapper, Map<String, String> config) {

  private static final String SUBJECT = "oidc-sub-mapper";
  private static final String ATTRIBUTE = "oidc-usermodel-attribute-mapper";
  private static final String ROLES = "oidc-usermodel-realm-role-mapper";
  private static final String AUDIENCE = "oidc-audience-mapper";

  private static final Set<String> KNOWN = Set.of(SUBJECT, ATTRIBUTE, ROLES, AUDIENCE);

  ProtocolMapper {
    if (!KNOWN.contains(protocolMapper)) {
      throw new IllegalArgumentException(
          "The light identity provider does not know mappers of kind " + protocolMapper);
    }
  }

  String claimName() {
    return SUBJECT.equals(protocolMapper) ? "sub" : config.get("claim.name");
  }

  /** None if the user has nothing to say here, and for mappers that make no claim. */
  Optional<Object> claim(RealmUser user) {
    return switch (protocolMapper) {
      case SUBJECT -> Optional.of(user.id());
      case ATTRIBUTE -> user.attribute(config.get("user.attribute")).map(Object.class::cast);
      case ROLES -> Optional.of(user.realmRoles());
      default -> Optional.empty();
    };
  }

  Optional<String> audience() {
    return AUDIENCE.equals(protocolMapper)
        ? Optional.of(config.get("included.custom.audience"))
        : Optional.empty();
  }
}
