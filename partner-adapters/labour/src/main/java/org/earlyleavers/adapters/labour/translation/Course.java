package org.earlyleavers.adapters.labour.translation;

import java.util.Optional;

/** The course that a record is about, as far as the sender names it. */
record Course(Optional<String> cfd, Optional<String> rncp) {

  /** Tells one course from another, and does not change when a second code is added to a first. */
  String code() {
    return cfd.or(() -> rncp).orElse("");
  }
}
