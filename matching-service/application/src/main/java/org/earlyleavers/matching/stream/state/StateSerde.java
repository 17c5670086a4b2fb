package org.earlyleavers.matching.stream.state;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.earlyleavers.matching.stream.state.compact.CompactFormat;
import org.earlyleavers.matching.stream.state.compact.CompactInput;
import org.earlyleavers.matching.stream.state.compact.CompactOutput;

/**
 * Writes state and internal messages behind one byte of format version: JSON, or a compact format
 * for what there is much of. A later format gets the next number and keeps reading the former ones.
 */
public final class StateSerde<T> implements Serde<T> {

  private static final byte JSON_V1 = 1;
  private static final byte COMPACT_V3 = 3;

  private final JsonMapper json = StateJson.mapper();
  private final Class<T> type;
  private final Optional<CompactFormat<T>> compact;

  /** A serde for one kind of state, as JSON. */
  public StateSerde(Class<T> type) {
    this.type = type;
    this.compact = Optional.empty();
  }

  /** A serde for one kind of state in a compact format; JSON is read as well. */
  public StateSerde(Class<T> type, CompactFormat<T> compact) {
    this.type = type;
    this.compact = Optional.of(compact);
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, state) ->
        state == null
            ? null
            : compact.map(format -> write(state, format)).orElseGet(() -> writeJson(state));
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read(bytes);
  }

  private static <T> byte[] write(T state, CompactFormat<T> format) {
    CompactOutput out = new CompactOutput();
    out.writeByte(COMPACT_V3);
    format.write(state, out);
    return out.toByteArray();
  }

  private byte[] writeJson(T state) {
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
    if (bytes[0] == COMPACT_V3 && compact.isPresent()) {
      return read(bytes, compact.get());
    } else if (bytes[0] == JSON_V1) {
      return readJson(bytes);
    }
    throw new SerializationException(
        "A " + type.getSimpleName() + " is stored in unknown format " + bytes[0]);
  }

  private T read(byte[] bytes, CompactFormat<T> format) {
    try {
      return format.read(new CompactInput(bytes, 1));
    } catch (RuntimeException e) {
      // Its message may quote the state.
      throw new SerializationException("Cannot read a stored " + type.getSimpleName());
    }
  }

  private T readJson(byte[] bytes) {
    try {
      return json.readValue(bytes, 1, bytes.length - 1, type);
    } catch (IOException e) {
      // The parser's message quotes its input.
      throw new SerializationException("Cannot read a stored " + type.getSimpleName());
    }
  }
}
