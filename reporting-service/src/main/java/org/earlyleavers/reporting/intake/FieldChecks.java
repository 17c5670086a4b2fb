package org.earlyleavers.reporting.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Collects what is wrong field by field, so that a sender learns everything at once. */
final class FieldChecks {

  private static final String REQUIRED = "is required";

  private final List<Violation> violations = new ArrayList<>();

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  void object(String field, String message) {
    violations.add(new Violation(field, message));
  }

  void required(String field, Object value) {
    if (value == null) {
      object(field, REQUIRED);
    }
  }

  void requiredText(String field, String value, TextFormat format) {
    required(field, value);
    text(field, value, format);
  }

  void text(String field, String value, TextFormat format) {
    if (value != null) {
      format.objectionTo(value).ifPresent(objection -> object(field, objection));
    }
  }

  void texts(String field, List<String> values, int most, TextFormat format) {
    each(field, values, most, (path, value) -> text(path, value, format));
  }

  <T> void each(String field, List<T> values, int most, BiConsumer<String, T> check) {
    if (values.size() > most) {
      object(field, "must have at most " + most + " entries");
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      String path = field + "[" + i + "]";
      required(path, values.get(i));
      if (values.get(i) != null) {
        check.accept(path, values.get(i));
      }
    }
  }

  <E extends Enum<E>> void constant(String field, String value, Class<E> constants) {
    if (value != null
        && Arrays.stream(constants.getEnumConstants()).noneMatch(c -> c.name().equals(value))) {
      object(field, "must be one of " + Arrays.toString(constants.getEnumConstants()));
    }
  }

  /** The date, unless it is missing or none. */
  Optional<LocalDate> requiredDate(String field, String value) {
    required(field, value);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      object(field, "must be a date as yyyy-mm-dd");
      return Optional.empty();
    }
  }
}
