package org.earlyleavers.matching.stream.state.compact;

import java.util.Arrays;

/** Bytes that are being read; see {@link CompactOutput}. */
public final class CompactInput {

  private static final int PAYLOAD_BITS = 7;
  private static final int MORE = 1 << PAYLOAD_BITS;

  private final byte[] bytes;
  private int position;

  /** Reads from a position on. */
  public CompactInput(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  /** Whether there is more to read. */
  public boolean hasMore() {
    return position < bytes.length;
  }

  /** The next byte, 0 to 255. */
  public int readByte() {
    return bytes[position++] & 0xFF;
  }

  int peekByte() {
    return bytes[position] & 0xFF;
  }

  byte[] readBytes(int count) {
    if (count < 0 || count > bytes.length - position) {
      throw new IllegalArgumentException("The value ends early");
    }
    position += count;
    return Arrays.copyOfRange(bytes, position - count, position);
  }

  long readFixed(int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = (value << Byte.SIZE) | readByte();
    }
    return value;
  }

  long readVarint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += PAYLOAD_BITS) {
      int next = readByte();
      value |= (long) (next & (MORE - 1)) << shift;
      if (next < MORE) {
        return value;
      }
    }
    throw new IllegalArgumentException("A number has too many bytes");
  }

  int readCount() {
    return Math.toIntExact(readVarint());
  }

  long readSigned() {
    long value = readVarint();
    return (value >>> 1) ^ -(value & 1);
  }
}
