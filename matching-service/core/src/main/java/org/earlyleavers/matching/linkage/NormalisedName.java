package org.earlyleavers.matching.linkage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as it is compared: upper case letters without accents, ligatures spelled out, and every
 * hyphen, apostrophe or other sign turned into one space, so that {@code Le Goff-L’Hélias} and
 * {@code LE GOFF L HELIAS} are equal. Scripts other than Latin keep their letters.
 *
 * @param text never null, empty when the name had no letter
 */
public record NormalisedName(String text) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  /** Normalises a name as a sender wrote it. */
  public static NormalisedName of(String written) {
    String spelledOut =
        decompose(written)
            .replace("œ", "oe")
            .replace("Œ", "OE")
            .replace("æ", "ae")
            .replace("Æ", "AE")
            .toUpperCase(Locale.ROOT);
    String unaccented = MARKS.matcher(decompose(spelledOut)).replaceAll("");
    return new NormalisedName(NO_LETTERS.matcher(unaccented).replaceAll(" ").strip());
  }

  private static String decompose(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD);
  }
}
