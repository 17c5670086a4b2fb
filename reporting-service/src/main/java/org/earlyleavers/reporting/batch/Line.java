package org.earlyleavers.reporting.batch;

/** One line of a batch, its number counted from 1. */
sealed interface Line {

  int number();

  /**
   * A line that may be read.
   *
   * @param text without the line break
   */
  record Whole(int number, Text text) implements Line {}

  /** A line that is longer than a line may be, and was read past. */
  record TooLong(int number) implements Line {}

  /** Bytes that are not copied: whoever makes one gives them away. */
  final class Text {

    private final byte[] bytes;

    Text(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }

    boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }
}
