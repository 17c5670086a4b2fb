package org.earlyleavers.reporting.imports;

/** What became of an attempt to start an import. */
public sealed interface Reception {

  /** The file is being read. */
  record Started(SchoolImport file) implements Reception {}

  /** The file is another school's. Nothing of it was taken. */
  record Foreign() implements Reception {}

  /** Another import of this school is running; one is read after the other. */
  record Busy() implements Reception {}

  /** The exchange knows a later state of this school and year. */
  record Outdated() implements Reception {}

  /** Too many files are waiting. */
  record Overloaded() implements Reception {}

  /** The school does not confirm what is to be confirmed, or no longer. */
  record NotConfirmed() implements Reception {}
}
