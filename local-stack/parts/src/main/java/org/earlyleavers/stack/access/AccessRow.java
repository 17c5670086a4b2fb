package org.earlyleavers.stack.access;

import java.util.Map;
import java.util.Optional;

/**
 * What one operation answers.
 *
 * @param address path, and query if need be, with {@code {name}} for what differs from caller to
 *     caller
 * @param expected the status for each caller
 * @param body what is sent, where something is
 */
record AccessRow(
    String method, String address, Map<String, Integer> expected, Optional<Body> body) {

  /** What is sent. */
  record Body(String mediaType, String text) {

    static Optional<Body> parse(String cell) {
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      String[] parts = cell.split(" ", 2);
      return Optional.of(new Body(parts[0], parts.length == 1 ? "" : parts[1]));
    }
  }

  String path() {
    return address.replaceAll("\\?.*", "");
  }

  /** Outside of the API, and hence not in its description. */
  boolean isOfTheFramework() {
    return address.startsWith("/q/");
  }

  ApiOperation operation() {
    return ApiOperation.of(method, path());
  }

  @Override
  public String toString() {
    return method + " " + address;
  }
}
