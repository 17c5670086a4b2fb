package org.earlyleavers.reporting.siecle;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * One element of a file as it stands there, unchecked.
 *
 * @param line where it begins, from 1
 * @param fields what it says, by the names of {@link RecordKind}; blank ones are left out
 */
public record SiecleRecord(RecordKind kind, int line, Map<String, String> fields) {

  /** What the first of these fields says that says anything. */
  public Optional<String> text(String... names) {
    return Arrays.stream(names).map(fields::get).filter(text -> text != null).findFirst();
  }
}
