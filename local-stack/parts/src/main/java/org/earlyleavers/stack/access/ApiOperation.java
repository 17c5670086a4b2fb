package org.earlyleavers.stack.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * One operation of an API.
 *
 * @param path with {@code {}} for what differs, however that is called
 */
record ApiOperation(String method, String path) {

  /**
   * What a description says of an operation.
   *
   * @param conditional whether it takes {@code If-Match}
   * @param queries the names of its query parameters
   */
  record Description(boolean conditional, List<String> queries) {}

  static ApiOperation of(String method, String path) {
    return new ApiOperation(method.toUpperCase(Locale.ROOT), path.replaceAll("\\{[^}]*}", "{}"));
  }

  /**
   * All that a document describes.
   *
   * @param document OpenAPI 3, in JSON
   */
  static Map<ApiOperation, Description> of(String document) {
    Map<ApiOperation, Description> operations = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : parsed(document).path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (operation.getValue().has("responses")) {
          operations.put(of(operation.getKey(), path.getKey()), described(operation.getValue()));
        }
      }
    }
    return operations;
  }

  private static Description described(JsonNode operation) {
    return new Description(
        named(operation, "header").contains(Caller.IF_MATCH), named(operation, "query"));
  }

  private static List<String> named(JsonNode operation, String in) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .filter(parameter -> parameter.path("in").asText().equals(in))
        .map(parameter -> parameter.path("name").asText())
        .toList();
  }

  private static JsonNode parsed(String document) {
    try {
      return new ObjectMapper().readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No OpenAPI document in JSON", e);
    }
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
