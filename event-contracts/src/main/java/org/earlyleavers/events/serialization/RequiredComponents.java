package org.earlyleavers.events.serialization;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;

/**
 * Every component of an event record is required unless it is an {@link Optional}; JSON that leaves
 * one out must not become a half-empty record.
 */
final class RequiredComponents {

  private RequiredComponents() {}

  static void check(Object value) {
    check(value, "");
  }

  private static void check(Object value, String path) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> check(present, path));
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(element -> check(element, path + "[]"));
    } else if (value instanceof Record event) {
      for (RecordComponent component : event.getClass().getRecordComponents()) {
        String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
        Object content = content(event, component);
        if (content == null) {
          throw new UnreadableEventException("The body lacks " + name);
        }
        check(content, name);
      }
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
