package org.earlyleavers.adapters.labour.translation;

import java.util.Optional;
import org.earlyleavers.adapters.intake.field.FieldFormat;

/** {@code statut_apprenant}. */
enum Status {
  /** 0: has given the course up. */
  ABANDONED,
  /** 2: is in the course without a contract. */
  ENROLLED,
  /** 3: is in the course with a contract. */
  APPRENTICE;

  static final FieldFormat<Status> FORMAT =
      new FieldFormat<>(
          "expected 0, 2 or 3",
          text ->
              switch (text) {
                case "0" -> Optional.of(ABANDONED);
                case "2" -> Optional.of(ENROLLED);
                case "3" -> Optional.of(APPRENTICE);
                default -> Optional.empty();
              });
}
