package org.earlyleavers.reporting.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.earlyleavers.events.serialization.EventJson;

/** Turns content into bytes and back; what is kept of it is sealed. */
@ApplicationScoped
class Contents {

  private final JsonMapper json = EventJson.mapper();
  private final Seal seal;

  Contents(Seal seal) {
    this.seal = seal;
  }

  byte[] written(Object content) {
    try {
      return json.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      // Without the cause, whose message quotes the pupil's data.
      throw new IllegalStateException("Checked content is always writable as JSON");
    }
  }

  Sealed sealed(byte[] content) {
    return seal.close(content);
  }

  <T> T opened(Sealed sealed, Class<T> type) {
    try {
      return json.readValue(seal.open(sealed), type);
    } catch (IOException e) {
      throw new IllegalStateException("Sealed content was written as JSON");
    }
  }
}
