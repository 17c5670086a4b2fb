package org.earlyleavers.matching.linkage;

import static org.earlyleavers.matching.linkage.Comparison.Agreement.CONFUSABLE;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.DIFFERENT;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.EQUAL;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.PARTIAL;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.PHONETIC;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.PLACEHOLDER;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.SIMILAR;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.SWAPPED;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.VARIANT;

import java.util.EnumSet;
import java.util.Set;
import org.earlyleavers.matching.linkage.Comparison.Agreement;

/**
 * The fields that are compared, each with the levels of agreement that it knows. {@link
 * Agreement#MISSING} is not among them: it never weighs anything.
 */
public enum ComparedField {
  /** {@code SIMILAR}: one character off, or two neighbours exchanged. */
  INE("ine"),
  /**
   * Birth and usage name of either side. {@code VARIANT}: apart from particles and spaces; {@code
   * PARTIAL}: one word of several.
   */
  FAMILY_NAME("familyName"),
  /**
   * The first given name above all. {@code VARIANT}: short form, or compound name written
   * otherwise; {@code PARTIAL}: equal to one of the other given names.
   */
  GIVEN_NAMES("givenNames"),
  /** The second and third given name, where the first ones agree. */
  OTHER_GIVEN_NAMES("otherGivenNames"),
  /**
   * {@code SWAPPED}: day and month; {@code SIMILAR}: one digit off, or two neighbours exchanged;
   * {@code PARTIAL}: one of year, month and day differs; {@code PLACEHOLDER}: same year, and one
   * side says 1 January.
   */
  BIRTH_DATE("birthDate"),
  SEX("sex"),
  /**
   * {@code VARIANT}: a town, and one of its arrondissements; {@code PARTIAL}: same département, or
   * two arrondissements of one town; {@code SIMILAR}: opaque texts, mistyped.
   */
  BIRTH_PLACE("birthPlace"),
  /** As the birth place. */
  RESIDENCE("residence");

  private final String label;

  ComparedField(String label) {
    this.label = label;
  }

  /** The name in comparisons and in files of weights. */
  public String label() {
    return label;
  }

  /**
   * The field with a label.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ComparedField labelled(String label) {
    for (ComparedField field : values()) {
      if (field.label.equals(label)) {
        return field;
      }
    }
    throw new IllegalArgumentException("No such field");
  }

  /** The levels that the field knows, {@code MISSING} apart. */
  public Set<Agreement> levels() {
    return switch (this) {
      case INE -> EnumSet.of(EQUAL, SIMILAR, DIFFERENT);
      case FAMILY_NAME ->
          EnumSet.of(EQUAL, VARIANT, PARTIAL, PHONETIC, SIMILAR, SWAPPED, DIFFERENT);
      case GIVEN_NAMES ->
          EnumSet.of(EQUAL, VARIANT, PARTIAL, PHONETIC, SIMILAR, CONFUSABLE, SWAPPED, DIFFERENT);
      case OTHER_GIVEN_NAMES -> EnumSet.of(EQUAL, DIFFERENT);
      case BIRTH_DATE -> EnumSet.of(EQUAL, SWAPPED, SIMILAR, PARTIAL, PLACEHOLDER, DIFFERENT);
      case SEX -> EnumSet.of(EQUAL, DIFFERENT);
      case BIRTH_PLACE, RESIDENCE -> EnumSet.of(EQUAL, VARIANT, SIMILAR, PARTIAL, DIFFERENT);
    };
  }
}
