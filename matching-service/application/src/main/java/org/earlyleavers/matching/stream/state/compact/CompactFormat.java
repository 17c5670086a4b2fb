package org.earlyleavers.matching.stream.state.compact;

/**
 * A dense way to write one kind of value.
 *
 * @param <T> the kind of value
 */
public interface CompactFormat<T> {

  /** Writes a value. */
  void write(T value, CompactOutput out);

  /**
   * Reads what {@link #write} has written.
   *
   * @throws RuntimeException when the bytes are none of this format
   */
  T read(CompactInput in);
}
