package org.earlyleavers.linkagetool.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a file of people. */
public enum Column {
  ID,
  INE,
  FAMILY_NAME,
  USAGE_NAME,
  GIVEN_NAMES,
  BIRTH_DATE,
  SEX,
  BIRTH_PLACE,
  RESIDENCE;

  /** As it stands in the header. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The header of a file with all columns. */
  public static String[] header() {
    return Arrays.stream(values()).map(Column::title).toArray(String[]::new);
  }

  static Optional<Column> titled(String title) {
    String wanted = title.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.title().equals(wanted)).findFirst();
  }
}
