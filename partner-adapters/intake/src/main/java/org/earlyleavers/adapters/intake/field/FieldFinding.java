package org.earlyleavers.adapters.intake.field;

/**
 * What is wrong with one field of one record. Never quotes the field's value.
 *
 * @param field the field's name in the sender's format; one that the format knows, never a name
 *     that only the input has
 * @param hint what to write instead
 */
public record FieldFinding(String field, String hint) {

  /** Stands in the field's place when the record as a whole is meant. */
  public static final String WHOLE_RECORD = "record";
}
