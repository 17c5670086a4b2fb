package org.earlyleavers.matching.stream.state.compact;

import java.util.Arrays;

/** Bytes that are being written. */
public final class CompactOutput {

  private static final int PAYLOAD_BITS = 7;
  private static final int MORE = 1 << PAYLOAD_BITS;

  private byte[] bytes = new byte[256];
  private int size;

  /** What has been written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Writes the lowest byte. */
  public void writeByte(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) value;
  }

  void writeBytes(byte[] values) {
    for (byte value : values) {
      writeByte(value);
    }
  }

  /** The lowest bytes, the highest of them first. */
  void writeFixed(long value, int count) {
    for (int shift = (count - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      writeByte((int) (value >> shift));
    }
  }

  /** Seven bits a byte, the lowest first; small numbers take few bytes. */
  void writeVarint(long value) {
    long rest = value;
    while ((rest & -MORE) != 0) {
      writeByte((int) rest | MORE);
      rest >>>= PAYLOAD_BITS;
    }
    writeByte((int) rest);
  }

  /** As a varint in which numbers near zero are short, whatever their sign. */
  void writeSigned(long value) {
    writeVarint((value << 1) ^ (value >> 63));
  }
}
