package org.earlyleavers.adapters.intake.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one record, read by name while findings add up, so that a sender hears of all of
 * them at once.
 *
 * <p>A required field that cannot be read refuses the record. An optional one is left out with a
 * remark: to lose an enrolment over a mistyped postal code would raise a false alarm.
 */
public final class RecordFields {

  /** No name, code or label of any format is longer; a longer value would only carry a mistake. */
  private static final int LONGEST = 255;

  private final Map<String, String> texts;
  private final Set<String> structured;
  private final List<FieldFinding> problems = new ArrayList<>();
  private final List<FieldFinding> remarks = new ArrayList<>();

  /**
   * Fields by name.
   *
   * @param texts simple values as text; an absent, empty or blank one is no value
   * @param structured the names of fields that hold a list or an object instead of a simple value
   */
  public RecordFields(Map<String, String> texts, Set<String> structured) {
    this.texts = Map.copyOf(texts);
    this.structured = Set.copyOf(structured);
  }

  /** The same fields and one more, or another text in its place; without findings. */
  public RecordFields with(String field, String text) {
    Map<String, String> more = new HashMap<>(texts);
    more.put(field, text);
    return new RecordFields(more, structured);
  }

  /**
   * The texts that may be kept: no social security number, wherever it stands, and nothing that is
   * no text.
   */
  public Map<String, String> keepable() {
    Map<String, String> keepable = new HashMap<>(texts);
    keepable
        .values()
        .removeIf(text -> text.length() > LONGEST || !isPrintable(text) || Nir.isLikely(text));
    return keepable;
  }

  /** Reads a field without which the record is refused. */
  public <T> Optional<T> required(String field, FieldFormat<T> format) {
    if (!has(field)) {
      refuse(field, "is required");
      return Optional.empty();
    }
    return read(field, format, problems);
  }

  /**
   * Reads a field that the format demands and the exchange does not need: the record is refused
   * without it, but only remarked on when it cannot be read.
   */
  public <T> Optional<T> present(String field, FieldFormat<T> format) {
    if (!has(field)) {
      refuse(field, "is required");
    }
    return optional(field, format);
  }

  /** Reads a field that is left out, with a remark, when it cannot be read. */
  public <T> Optional<T> optional(String field, FieldFormat<T> format) {
    return has(field) ? read(field, format, remarks) : Optional.empty();
  }

  /**
   * Reads a field that may be absent, but refuses the record when it cannot be read: to leave it
   * out would turn what the record says into something else.
   */
  public <T> Optional<T> decisive(String field, FieldFormat<T> format) {
    return has(field) ? read(field, format, problems) : Optional.empty();
  }

  /** Whether the record says anything in this field. */
  public boolean has(String field) {
    return structured.contains(field) || !texts.getOrDefault(field, "").isBlank();
  }

  /** Refuses the record. */
  public void refuse(String field, String hint) {
    problems.add(new FieldFinding(field, hint));
  }

  /** Takes the record without this field. */
  public void remark(String field, String hint) {
    remarks.add(new FieldFinding(field, hint));
  }

  /** Why the record is refused; empty when it is not. */
  public List<FieldFinding> problems() {
    return List.copyOf(problems);
  }

  /** What was left out of the record. */
  public List<FieldFinding> remarks() {
    return List.copyOf(remarks);
  }

  private <T> Optional<T> read(String field, FieldFormat<T> format, List<FieldFinding> findings) {
    if (structured.contains(field)) {
      findings.add(new FieldFinding(field, "expected a simple value"));
      return Optional.empty();
    }
    String text = texts.get(field).strip();
    if (text.length() > LONGEST) {
      findings.add(new FieldFinding(field, "is longer than " + LONGEST + " characters"));
      return Optional.empty();
    }
    if (!isPrintable(text)) {
      findings.add(new FieldFinding(field, "holds characters that are not text"));
      return Optional.empty();
    }
    Optional<T> value = format.reader().apply(text);
    if (value.isEmpty()) {
      findings.add(new FieldFinding(field, format.expected()));
    }
    return value;
  }

  /**
   * Control characters and halves of surrogate pairs are refused here because they would poison the
   * way on: UTF-8 cannot write the latter, PostgreSQL cannot store a NUL.
   */
  private static boolean isPrintable(String text) {
    return text.codePoints()
        .noneMatch(
            point ->
                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
  }
}
