package org.earlyleavers.linkagetool.file;

import java.io.IOException;
import java.util.Optional;

/** People, one after the other. */
@FunctionalInterface
public interface PersonRows {

  /** The next person, or nothing at the end. */
  Optional<PersonRow> next() throws IOException;
}
