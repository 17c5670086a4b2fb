package org.earlyleavers.reporting.siecle;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file, by their root element. */
public enum Dialect {
  /** SIECLE's export of a school's pupils. */
  SIECLE_EXPORT("BEE_ELEVES", "2.1", "dd/MM/uuuu", "DATE_EXPORT"),
  /** What a private school's software sends to SIECLE. */
  SIECLE_IMPORT("IMPORT_ELEVES", "3.0", "uuuu-MM-dd", "DATE_IMPORT"),
  /** SIECLE's export of the legal guardians. */
  SIECLE_GUARDIANS("BEE_RESPONSABLES", "2.1", "dd/MM/uuuu", "DATE_EXPORT");

  private final String root;
  private final String version;
  private final DateTimeFormatter dates;
  private final String dayOfExport;

  Dialect(String root, String version, String dates, String dayOfExport) {
    this.root = root;
    this.version = version;
    this.dates = DateTimeFormatter.ofPattern(dates).withResolverStyle(ResolverStyle.STRICT);
    this.dayOfExport = dayOfExport;
  }

  static Optional<Dialect> ofRoot(String element) {
    return Arrays.stream(values()).filter(dialect -> dialect.root.equals(element)).findFirst();
  }

  /** The name of the root element. */
  public String root() {
    return root;
  }

  /** The version of the format that is read. */
  public String version() {
    return version;
  }

  /** The parameter that says of which day the file is. */
  String dayOfExport() {
    return dayOfExport;
  }

  /** Only the first number of a version says whether a reader understands it. */
  boolean understands(String otherVersion) {
    return otherVersion != null && otherVersion.startsWith(version.substring(0, 2));
  }

  /** How such a file writes a day. */
  String text(LocalDate day) {
    return dates.format(day);
  }

  /** The day that a text of such a file means. */
  public Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text, dates));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
