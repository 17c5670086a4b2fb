package org.earlyleavers.reporting.siecle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file of people who do not exist, and what a test changes in it. */
public record SampleFile(String text, Charset charset) {

  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

  public static SampleFile withAddresses() {
    return read("ElevesAvecAdresses.xml", LATIN_9);
  }

  public static SampleFile withoutAddresses() {
    return read("ElevesSansAdresses.xml", LATIN_9);
  }

  public static SampleFile guardians() {
    return read("ResponsablesAvecAdresses.xml", LATIN_9);
  }

  public static SampleFile ofPrivateSchool() {
    return read("ImportEleves.xml", java.nio.charset.StandardCharsets.UTF_8);
  }

  private static SampleFile read(String name, Charset charset) {
    try (InputStream file = SampleFile.class.getResourceAsStream("/siecle/" + name)) {
      return new SampleFile(new String(file.readAllBytes(), charset), charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SampleFile with(String part, String other) {
    if (!text.contains(part)) {
      throw new IllegalArgumentException("The sample has no " + part);
    }
    return new SampleFile(text.replace(part, other), charset);
  }

  /** The same text in bytes of another encoding than the file declares. */
  public SampleFile in(Charset other) {
    return new SampleFile(text, other);
  }

  public SampleFile cutBefore(String part) {
    return new SampleFile(text.substring(0, text.indexOf(part)), charset);
  }

  public byte[] bytes() {
    return text.getBytes(charset);
  }

  public InputStream stream() {
    return new ByteArrayInputStream(bytes());
  }

  public static byte[] zip(SampleFile... files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < files.length; i++) {
        zip.putNextEntry(new ZipEntry("../../etc/passwd" + i));
        zip.write(files[i].bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
