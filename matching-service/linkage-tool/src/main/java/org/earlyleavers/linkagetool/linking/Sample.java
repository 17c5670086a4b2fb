package org.earlyleavers.linkagetool.linking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.linkagetool.file.PersonRow;
import org.earlyleavers.linkagetool.file.PersonRows;

/** The beginning of a file, kept so that it can be read once more, and the rest behind it. */
public final class Sample {

  /** Enough to see rare mistakes, and little enough to be compared in seconds. */
  private static final int SIZE = 20_000;

  private final List<PersonRow> beginning = new ArrayList<>();
  private final PersonRows rest;

  private Sample(PersonRows rest) {
    this.rest = rest;
  }

  /** Reads the beginning. */
  public static Sample of(PersonRows rows) throws IOException {
    Sample sample = new Sample(rows);
    while (sample.beginning.size() < SIZE) {
      Optional<PersonRow> row = rows.next();
      if (row.isEmpty()) {
        break;
      }
      sample.beginning.add(row.get());
    }
    return sample;
  }

  List<PersonRow> beginning() {
    return beginning;
  }

  /** The beginning alone. */
  PersonRows beginningRows() {
    Iterator<PersonRow> rows = beginning.iterator();
    return () -> rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }

  /** The whole file, once. */
  public PersonRows rows() {
    PersonRows first = beginningRows();
    return () -> {
      Optional<PersonRow> row = first.next();
      return row.isPresent() ? row : rest.next();
    };
  }
}
