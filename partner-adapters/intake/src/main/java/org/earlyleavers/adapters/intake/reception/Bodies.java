package org.earlyleavers.adapters.intake.reception;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads a request's body up to a limit, however long it announces itself to be. */
final class Bodies {

  private Bodies() {}

  static byte[] read(InputStream body, int limit) {
    try {
      byte[] bytes = body.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new BodyTooLargeException(limit);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
