package org.earlyleavers.events.serialization;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * What a parser lets pass and no event may have. Every component of an event record is required
 * unless it is an {@link Optional}; JSON that leaves one out must not become a half-empty record.
 * And dates lie in a range that everybody can reckon with: one at the end of time would break a
 * consumer that adds a day to it.
 */
final class BodyChecks {

  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2200;
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-12-31T23:59:59Z");

  /** Java finds them anew each time that it is asked. */
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> record) {
          return record.getRecordComponents();
        }
      };

  private BodyChecks() {}

  static void check(Object value) {
    check(value, "");
  }

  private static void check(Object value, String path) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> check(present, path));
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(element -> check(element, path + "[]"));
    } else if (value instanceof LocalDate date) {
      checkYear(date.getYear(), path);
    } else if (value instanceof Instant instant) {
      checkRange(instant, path);
    } else if (value instanceof Record event) {
      for (RecordComponent component : COMPONENTS.get(event.getClass())) {
        String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
        Object content = content(event, component);
        if (content == null) {
          throw new UnreadableEventException("The body lacks " + name);
        }
        check(content, name);
      }
    }
  }

  private static void checkYear(int year, String path) {
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      throw new UnreadableEventException("The body has a date out of range at " + path);
    }
  }

  private static void checkRange(Instant instant, String path) {
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new UnreadableEventException("The body has an instant out of range at " + path);
    }
  }

  private static Object content(Record event, RecordComponent component) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A public record's accessor is callable", e);
    }
  }
}
