package org.earlyleavers.reporting.imports;

/** Content that only {@link Seal} can read, as it is kept. */
final class Sealed {

  private final byte[] bytes;

  Sealed(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
