package org.earlyleavers.adapters.agriculture.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decides a file's encoding by its bytes alone, since what senders declare is often wrong: UTF-8 if
 * all of it is; otherwise Windows-1252 if it holds a byte that ISO-8859-15 gives to no character
 * (0x80 to 0x9F); otherwise ISO-8859-15.
 */
final class FileEncoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset ISO_8859_15 = Charset.forName("ISO-8859-15");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int FIRST_CONTROL = 0x80;
  private static final int LAST_CONTROL = 0x9F;

  private FileEncoding() {}

  /** The text without a byte order mark, or empty when the bytes fit none of the three. */
  static Optional<String> decode(byte[] file) {
    return strictly(StandardCharsets.UTF_8, file)
        .map(text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
        .or(() -> strictly(hasControls(file) ? WINDOWS_1252 : ISO_8859_15, file));
  }

  private static Optional<String> strictly(Charset charset, byte[] file) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean hasControls(byte[] file) {
    for (byte b : file) {
      int unsigned = Byte.toUnsignedInt(b);
      if (unsigned >= FIRST_CONTROL && unsigned <= LAST_CONTROL) {
        return true;
      }
    }
    return false;
  }
}
