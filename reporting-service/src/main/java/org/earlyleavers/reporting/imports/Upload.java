package org.earlyleavers.reporting.imports;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.earlyleavers.reporting.siecle.Dialect;
import org.earlyleavers.reporting.siecle.SiecleReader;
import org.earlyleavers.reporting.siecle.UnreadableFileException;
import org.earlyleavers.reporting.siecle.UnreadableFileException.Reason;

/**
 * An upload, zipped or not, and which of its entries is what. That is told by what they hold: an
 * entry's name is never looked at.
 */
final class Upload implements Closeable {

  private static final int ZIP = 0x504B0304;
  private static final long FREE_OF_RATIO = 1 << 20;

  /** What a picture beside the pupils' file looks like. */
  private static final Set<Reason> LEFT_OUT =
      Set.of(Reason.UNKNOWN_FORMAT, Reason.BROKEN_OFF, Reason.WRONG_ENCODING);

  private final Spool spool;
  private final ImportSettings limits;
  private final boolean zipped;
  private OptionalInt pupils = OptionalInt.empty();
  private OptionalInt guardians = OptionalInt.empty();
  private UnreadableFileException fault;

  /**
   * Looks at what is there. Closes the spool if it is of no use.
   *
   * @throws UnreadableFileException if no file of pupils is in it
   */
  Upload(Spool spool, ImportSettings limits) throws IOException {
    this.spool = spool;
    this.limits = limits;
    try {
      this.zipped = isZip();
      if (zipped) {
        lookAtEntries();
      } else {
        note(0, dialect(spool.open()));
      }
      if (pupils.isEmpty()) {
        throw fault == null ? new UnreadableFileException(Reason.UNKNOWN_FORMAT, 1) : fault;
      }
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
  }

  /** The file of the pupils, from its beginning. */
  InputStream pupils() throws IOException {
    return entry(pupils.getAsInt());
  }

  boolean hasGuardians() {
    return guardians.isPresent();
  }

  /** The file of the guardians, from its beginning. */
  InputStream guardians() throws IOException {
    return entry(guardians.getAsInt());
  }

  private boolean isZip() throws IOException {
    try (InputStream in = spool.open()) {
      byte[] begin = in.readNBytes(Integer.BYTES);
      return begin.length == Integer.BYTES && java.nio.ByteBuffer.wrap(begin).getInt() == ZIP;
    }
  }

  private void lookAtEntries() throws IOException {
    long unpacked = 0;
    try (ZipInputStream zip = unzipped()) {
      int number = 0;
      while (hasNext(zip)) {
        if (number >= limits.mostEntries()) {
          throw new UnreadableFileException(Reason.BEYOND_LIMITS, 1);
        }
        Bounded content = new Bounded(zip, mostUnpacked() - unpacked);
        note(number, dialect(content));
        // Not left to the zip stream, which would unpack without end.
        content.transferTo(OutputStream.nullOutputStream());
        unpacked += content.count;
        number++;
      }
    } catch (EOFException | ZipException e) {
      // Cut short: what stands before is read, and its reader finds out where it ends.
    }
  }

  /** Names are never looked at: any bytes will do for one, as older systems write them. */
  private ZipInputStream unzipped() throws IOException {
    return new ZipInputStream(spool.open(), StandardCharsets.ISO_8859_1);
  }

  private static boolean hasNext(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry() != null;
    } catch (IllegalArgumentException e) {
      throw new ZipException("A name claims to be in UTF-8 and is not");
    }
  }

  private void note(int number, Dialect dialect) {
    if (dialect == Dialect.SIECLE_GUARDIANS) {
      guardians = OptionalInt.of(number);
    } else if (dialect != null && pupils.isEmpty()) {
      pupils = OptionalInt.of(number);
    }
  }

  /** Null for what is none of them. */
  private Dialect dialect(InputStream content) throws IOException {
    try (SiecleReader reader = SiecleReader.open(content)) {
      return reader.header().dialect();
    } catch (UnreadableFileException e) {
      if (zipped && LEFT_OUT.contains(e.reason())) {
        fault = e.reason() == Reason.WRONG_ENCODING && fault == null ? e : fault;
        return null;
      }
      throw e;
    }
  }

  private InputStream entry(int number) throws IOException {
    if (!zipped) {
      return new Bounded(spool.open(), limits.largestContent());
    }
    ZipInputStream zip = unzipped();
    for (int i = 0; i <= number; i++) {
      zip.getNextEntry();
    }
    return new Bounded(zip, mostUnpacked());
  }

  private long mostUnpacked() {
    return Math.min(
        limits.largestContent(), Math.max(FREE_OF_RATIO, spool.size() * limits.largestRatio()));
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  /** Ends a stream that is longer than it may be. */
  private static final class Bounded extends FilterInputStream {

    private final long most;
    private long count;

    Bounded(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int bytes) throws IOException {
      count += bytes;
      if (count > most) {
        throw new UnreadableFileException(Reason.BEYOND_LIMITS, 1);
      }
    }

    @Override
    public void close() {
      // A zip stream goes on with the next entry.
    }
  }
}
