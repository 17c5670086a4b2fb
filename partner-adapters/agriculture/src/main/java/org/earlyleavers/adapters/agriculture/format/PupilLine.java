package org.earlyleavers.adapters.agriculture.format;

import java.util.Optional;
import org.earlyleavers.adapters.intake.field.FieldFormat;
import org.earlyleavers.adapters.intake.field.RecordFields;

/**
 * One pupil of a file.
 *
 * @param number of the line, counted from 1, which is the titles' line
 */
public record PupilLine(int number, RecordFields fields) {

  /** The line of a pupil of that school, unless it names one itself. */
  public PupilLine at(String school) {
    String column = PupilColumn.UAI.title();
    return fields.has(column) ? this : new PupilLine(number, fields.with(column, school));
  }

  /** Reads a column without which the pupil is refused. */
  public <T> Optional<T> required(PupilColumn column, FieldFormat<T> format) {
    return fields.required(column.title(), format);
  }

  /** Reads a column that is left out, with a remark, when it cannot be read. */
  public <T> Optional<T> optional(PupilColumn column, FieldFormat<T> format) {
    return fields.optional(column.title(), format);
  }

  /** Refuses the pupil. */
  public void refuse(PupilColumn column, String hint) {
    fields.refuse(column.title(), hint);
  }
}
