package org.earlyleavers.reporting.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An upload on disk, readable once and again while the process has it open, and to nobody else: it
 * has no name any more by the time the first byte is written, so that not even a kill leaves it
 * behind, and the key to it exists in memory only.
 */
final class Spool implements Closeable {

  private static final int KEY_BYTES = 32;
  private static final int BLOCK_BYTES = 16;
  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final SecretKeySpec key;
  private final IvParameterSpec start;
  private long size;

  private Spool(Path directory) throws IOException {
    byte[] random = new byte[KEY_BYTES + BLOCK_BYTES];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, 0, KEY_BYTES, "AES");
    this.start = new IvParameterSpec(random, KEY_BYTES, BLOCK_BYTES);
    this.file =
        FileChannel.open(
            directory.resolve("import-" + UUID.randomUUID()),
            Set.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** Takes all of a stream in. */
  static Spool of(InputStream upload, Path directory) throws IOException {
    Spool spool = new Spool(directory);
    try {
      // Closing it would close the file.
      OutputStream out =
          new CipherOutputStream(
              new BufferedOutputStream(Channels.newOutputStream(spool.file), BUFFER),
              spool.cipher(Cipher.ENCRYPT_MODE));
      spool.size = upload.transferTo(out);
      out.flush();
      return spool;
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
  }

  /** How many bytes were uploaded. */
  long size() {
    return size;
  }

  /** The upload from its beginning; only one such stream at a time is good. */
  InputStream open() throws IOException {
    file.position(0);
    InputStream bytes = new BufferedInputStream(Channels.newInputStream(file), BUFFER);
    InputStream clear = new CipherInputStream(bytes, cipher(Cipher.DECRYPT_MODE));
    return new FilterInputStream(new BufferedInputStream(clear, BUFFER)) {
      @Override
      public void close() {
        // The file is read again.
      }
    };
  }

  private Cipher cipher(int mode) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(mode, key, start);
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES", e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
