package org.earlyleavers.matching.stream.state;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes state and internal messages as one byte of format version, then JSON. A later format gets
 * the next number and keeps reading the former ones.
 */
public final class StateSerde<T> implements Serde<T> {

  private static final byte JSON_V1 = 1;

  private final JsonMapper json = StateJson.mapper();
  private final Class<T> type;

  /** A serde for one kind of state. */
  public StateSerde(Class<T> type) {
    this.type = type;
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, state) -> state == null ? null : write(state);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read(bytes);
  }

  private byte[] write(T state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    bytes.write(JSON_V1);
    try {
      json.writerFor(type).writeValue(bytes, state);
    } catch (IOException e) {
      // Its message may quote the state.
      throw new SerializationException("Cannot write a " + type.getSimpleName());
    }
    return bytes.toByteArray();
  }

  private T read(byte[] bytes) {
    if (bytes[0] != JSON_V1) {
      throw new SerializationException(
          "A " + type.getSimpleName() + " is stored in unknown format " + bytes[0]);
    }
    try {
      return json.readValue(bytes, 1, bytes.length - 1, type);
    } catch (IOException e) {
      // The parser's message quotes its input.
      throw new SerializationException("Cannot read a stored " + type.getSimpleName());
    }
  }
}
