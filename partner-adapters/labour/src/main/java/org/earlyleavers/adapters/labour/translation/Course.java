package org.earlyleavers.adapters.labour.translation;

import java.util.Optional;

/** The course that a record is about, as far as the sender names it. */
record Course(Optional<String> cfd, Optional<String> rncp) {}
