package org.earlyleavers.adapters.labour.translation;

import java.util.Locale;
import java.util.Optional;
import org.earlyleavers.adapters.intake.field.FieldFormat;

/** A boolean, which some senders write as text. */
final class YesOrNo {

  static final FieldFormat<Boolean> FORMAT =
      new FieldFormat<>(
          "expected true or false",
          text ->
              switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
              });

  private YesOrNo() {}
}
