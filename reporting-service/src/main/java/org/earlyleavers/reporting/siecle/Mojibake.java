package org.earlyleavers.reporting.siecle;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts whose bytes were taken for those of a one-byte encoding and are not: such an encoding has a
 * character for every byte, so that no parser notices.
 */
final class Mojibake {

  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

  /** What a byte of 80 to BF looks like, in Latin-1 or Latin-9. */
  private static final String CONTINUATION =
      IntStream.rangeClosed(0x80, 0xBF)
          .mapToObj(
              b -> {
                byte[] one = {(byte) b};
                return new String(one, LATIN_9) + new String(one, StandardCharsets.ISO_8859_1);
              })
          .collect(Collectors.joining());

  /** A letter of French in UTF-8, or a control character, which Windows has letters for. */
  private static final Pattern WRONG =
      Pattern.compile("[\u00C2-\u00C5][" + Pattern.quote(CONTINUATION) + "]|[\u0080-\u009F]");

  private Mojibake() {}

  static boolean isIn(String text) {
    return !isAscii(text) && WRONG.matcher(text).find();
  }

  /** Nearly every text is, which is told faster than by an expression. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }
}
