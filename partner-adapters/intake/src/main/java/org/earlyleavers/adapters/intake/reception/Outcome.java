package org.earlyleavers.adapters.intake.reception;

import java.util.Locale;
import org.earlyleavers.adapters.intake.batch.Translation;

/** What became of a record, in one word. */
public enum Outcome {
  /** It stands in the exchange. */
  ACCEPTED,
  /** It was not understood. */
  REFUSED,
  /** It was dropped for age. */
  TOO_YOUNG;

  /** The outcome of a translation. */
  public static Outcome of(Translation translation) {
    if (translation instanceof Translation.Accepted) {
      return ACCEPTED;
    }
    return translation instanceof Translation.Refused ? REFUSED : TOO_YOUNG;
  }

  String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
