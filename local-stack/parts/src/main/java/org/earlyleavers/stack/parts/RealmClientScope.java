package org.earlyleavers.stack.parts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;

/** A named set of claims that clients get. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RealmClientScope(String name, List<ProtocolMapper> protocolMappers) {

  RealmClientScope {
    Objects.requireNonNull(name, "name");
    protocolMappers = Objects.requireNonNullElse(protocolMappers, List.of());
  }
}
