package org.earlyleavers.matching.record;

import java.util.Comparator;
import java.util.Objects;

/**
 * Which record a statement is about.
 *
 * @param source the body that keeps the record; {@code schools} for reports
 * @param id the source's opaque id
 */
public record RecordRef(Kind kind, String source, String id) implements Comparable<RecordRef> {

  private static final Comparator<RecordRef> ORDER =
      Comparator.comparing(RecordRef::kind)
          .thenComparing(RecordRef::source)
          .thenComparing(RecordRef::id);

  /** The kinds of record. */
  public enum Kind {
    ENROLMENT,
    QUALIFICATION,
    REPORT
  }

  /** Checks that nothing is missing. */
  public RecordRef {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(source);
    Objects.requireNonNull(id);
  }

  /** A school's report. */
  public static RecordRef report(String reportId) {
    return new RecordRef(Kind.REPORT, "schools", reportId);
  }

  /** Whether this is a school's report. */
  public boolean isReport() {
    return kind == Kind.REPORT;
  }

  @Override
  public int compareTo(RecordRef other) {
    return ORDER.compare(this, other);
  }
}
