package org.earlyleavers.caseload.database;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.earlyleavers.caseload.access.Caller;

/** Knows for whom the current thread works. */
@ApplicationScoped
public class OnBehalfOf {

  private static final ThreadLocal<DatabaseRole> SAID = new ThreadLocal<>();
  private final Caller caller;

  OnBehalfOf(Caller caller) {
    this.caller = caller;
  }

  /** For whom a connection is taken; the structure is empty for all but the desk. */
  record Principal(DatabaseRole role, String structure) {

    static final Principal NOBODY = new Principal(DatabaseRole.NOBODY, "");
  }

  /** Does something in another role than the caller's; prefer {@link ActingAs}. */
  public <T> T call(DatabaseRole role, Callable<T> work) throws Exception {
    if (role == DatabaseRole.DESK) {
      throw new IllegalArgumentException("Only a caller's token makes a desk");
    }
    DatabaseRole before = SAID.get();
    SAID.set(role);
    try {
      return work.call();
    } finally {
      if (before == null) {
        SAID.remove();
      } else {
        SAID.set(before);
      }
    }
  }

  Principal principal() {
    DatabaseRole role = SAID.get();
    return role == null ? ofRequest() : new Principal(role, "");
  }

  private Principal ofRequest() {
    if (!Arc.container().requestContext().isActive()) {
      return Principal.NOBODY;
    }
    Optional<String> structure = caller.deskStructure();
    return structure.map(code -> new Principal(DatabaseRole.DESK, code)).orElse(Principal.NOBODY);
  }
}
