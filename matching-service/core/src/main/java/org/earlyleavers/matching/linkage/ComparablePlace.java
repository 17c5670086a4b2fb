package org.earlyleavers.matching.linkage;

import static org.earlyleavers.matching.linkage.Comparison.Agreement.DIFFERENT;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.EQUAL;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.MISSING;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.PARTIAL;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.SIMILAR;
import static org.earlyleavers.matching.linkage.Comparison.Agreement.VARIANT;

import java.util.regex.Pattern;
import org.earlyleavers.matching.linkage.Comparison.Agreement;

/**
 * A place, prepared.
 *
 * @param code of the commune as it is today, of the département or country, or any text
 * @param town the commune that an arrondissement is part of, else the code
 * @param departement empty for what lies in none
 * @param rarity how much more, in hundredths of a bit, agreement on it says than on an average
 *     place
 */
record ComparablePlace(Kind kind, String code, String town, String departement, int rarity) {

  /** What a code names. */
  enum Kind {
    COMMUNE,
    DEPARTEMENT,
    COUNTRY,
    OPAQUE
  }

  private static final Pattern COMMUNE = Pattern.compile("(\\d\\d|2[AB])\\d{3}");
  private static final Pattern DEPARTEMENT = Pattern.compile("\\d\\d|2[AB]|97\\d|98\\d");
  private static final String FOREIGN = "99";
  private static final String OVERSEAS = "9[78]";

  /** The share that two people's towns have on average: the sum of the squared shares. */
  private static final double AVERAGE_SHARE = 1.7e-3;

  /** Shares are of inhabitants; of births in the few towns that have a maternity ward, far more. */
  private static final int MOST_RARITY = Bits.of(2);

  static ComparablePlace of(String written, Communes communes) {
    if (COMMUNE.matcher(written).matches()) {
      if (written.startsWith(FOREIGN)) {
        return new ComparablePlace(Kind.COUNTRY, written, written, "", 0);
      }
      String code = communes.now(written);
      String town = communes.town(code);
      int rarity = Math.min(MOST_RARITY, Bits.log2(AVERAGE_SHARE / communes.share(town)));
      return new ComparablePlace(Kind.COMMUNE, code, town, departement(code), rarity);
    } else if (DEPARTEMENT.matcher(written).matches()) {
      return new ComparablePlace(Kind.DEPARTEMENT, written, written, written, 0);
    } else {
      return new ComparablePlace(Kind.OPAQUE, written, written, "", 0);
    }
  }

  private static String departement(String code) {
    return code.substring(0, code.substring(0, 2).matches(OVERSEAS) ? 3 : 2);
  }

  /** How two places agree; a code says nothing about a text that is none. */
  Agreement compare(ComparablePlace other) {
    if ((kind == Kind.OPAQUE) != (other.kind == Kind.OPAQUE)) {
      return MISSING;
    } else if ((kind == Kind.DEPARTEMENT || other.kind == Kind.DEPARTEMENT)
        && departement.equals(other.departement)) {
      // As much as the less precise of both can say.
      return MISSING;
    } else if (kind == Kind.OPAQUE) {
      return compareTexts(other);
    } else if (code.equals(other.code)) {
      return EQUAL;
    } else if (town.equals(other.town)) {
      return code.equals(town) || other.code.equals(town) ? VARIANT : PARTIAL;
    } else {
      return !departement.isEmpty() && departement.equals(other.departement) ? PARTIAL : DIFFERENT;
    }
  }

  private Agreement compareTexts(ComparablePlace other) {
    if (code.equals(other.code)) {
      return EQUAL;
    }
    int errors = Math.min(code.length(), other.code.length()) < 8 ? 1 : 2;
    return TypingErrors.within(errors, code, other.code) ? SIMILAR : DIFFERENT;
  }
}
