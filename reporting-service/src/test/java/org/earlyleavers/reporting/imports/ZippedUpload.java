package org.earlyleavers.reporting.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files as nobody honest makes them. */
final class ZippedUpload {

  private static final int BLOCK = 4096;

  private ZippedUpload() {}

  /** What stands in an entry. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** One entry after the other, named by their numbers. */
  static byte[] of(Content... entries) {
    String[] names = new String[entries.length];
    for (int i = 0; i < entries.length; i++) {
      names[i] = Integer.toString(i);
    }
    return named(UTF_8, names, entries);
  }

  /** One entry, with a name in the encoding of older Windows, as schools' computers write it. */
  static byte[] named(String name, Content entry) {
    return named(ISO_8859_1, new String[] {name}, new Content[] {entry});
  }

  /** One entry whose name claims to be UTF-8 and is not. */
  static byte[] misnamed(Content entry) {
    byte[] zip = named(UTF_8, new String[] {"élève"}, new Content[] {entry});
    int firstByteOfName = 30;
    zip[firstByteOfName] = (byte) 0xFF;
    return zip;
  }

  /** Blanks, of which a thousand fit into a byte. */
  static Content blanks(int megabytes) {
    return out -> {
      byte[] megabyte = new byte[1 << 20];
      Arrays.fill(megabyte, (byte) ' ');
      for (int i = 0; i < megabytes; i++) {
        out.write(megabyte);
      }
    };
  }

  /** What shrinks to about a fiftieth. */
  static Content shrinkingALittle(int megabytes) {
    return out -> {
      Random random = new Random(megabytes);
      byte[] block = new byte[BLOCK];
      byte[] noise = new byte[BLOCK / 64];
      for (int i = 0; i < (megabytes << 20) / BLOCK; i++) {
        random.nextBytes(noise);
        System.arraycopy(noise, 0, block, 0, noise.length);
        out.write(block);
      }
    };
  }

  private static byte[] named(Charset charset, String[] names, Content... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
      for (int i = 0; i < entries.length; i++) {
        zip.putNextEntry(new ZipEntry(names[i]));
        entries[i].writeTo(zip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
