package org.earlyleavers.caseload.description;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Examples of bodies, by the name of their schema; of invented people. */
final class Examples {

  private Examples() {}

  static Map<String, Object> read() {
    try (InputStream file = Examples.class.getResourceAsStream("/openapi-examples.json")) {
      return new ObjectMapper().readValue(file, new TypeReference<Map<String, Object>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
