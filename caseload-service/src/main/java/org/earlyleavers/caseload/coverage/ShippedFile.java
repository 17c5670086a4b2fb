package org.earlyleavers.caseload.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files that come along in the folder {@code coverage}, and what operators put in place. */
final class ShippedFile {

  private ShippedFile() {}

  static byte[] read(String name) {
    try (InputStream file = ShippedFile.class.getResourceAsStream("/coverage/" + name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("A file that comes along cannot be read: " + name, e);
    }
  }

  static byte[] read(Optional<Path> inItsPlace, String name) {
    if (inItsPlace.isEmpty()) {
      return read(name);
    }
    try {
      return Files.readAllBytes(inItsPlace.get());
    } catch (IOException e) {
      throw new UncheckedIOException("A configured file cannot be read: " + inItsPlace.get(), e);
    }
  }
}
