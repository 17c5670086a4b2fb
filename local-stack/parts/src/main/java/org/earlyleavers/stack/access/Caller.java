package org.earlyleavers.stack.access;

import java.util.Map;
import java.util.Set;

/**
 * Somebody who calls, and what the calls are about.
 *
 * @param name the heading of his or her column in the table
 * @param token a right one
 * @param things what stands for {@code {name}} in addresses and bodies, and for {@link #IF_MATCH}
 * @param hidden what no answer to this caller may contain
 */
public record Caller(String name, String token, Map<String, String> things, Set<String> hidden) {

  /** The name of the thing that goes into the header of this name, where an operation takes one. */
  public static final String IF_MATCH = "If-Match";

  /** Copies, so that the record is immutable. */
  public Caller {
    things = Map.copyOf(things);
    hidden = Set.copyOf(hidden);
  }

  /** Somebody to whom everything is foreign. */
  public static Caller stranger(String name, String token) {
    return new Caller(name, token, Map.of(), Set.of());
  }

  String filled(String template) {
    String text = template;
    for (Map.Entry<String, String> thing : things.entrySet()) {
      text = text.replace("{" + thing.getKey() + "}", thing.getValue());
    }
    return text;
  }

  /** Without the token, which is a secret. */
  @Override
  public String toString() {
    return name;
  }
}
