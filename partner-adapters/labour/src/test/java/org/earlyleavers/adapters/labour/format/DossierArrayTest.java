package org.earlyleavers.adapters.labour.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.earlyleavers.adapters.intake.batch.UnreadableBatchException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierArrayTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                  | body              | expected a JSON array",
        "{}                                  | body              | expected a JSON array",
        "null                                | body              | expected a JSON array",
        "[{},{},{}]                          | body              | expected at most 2 records",
        "[] []                               | body              | expected nothing after the"
            + " array",
        "[                                   | [0]               | is not JSON",
        "[{},                                | [1]               | is not JSON",
        "[{\"nom_apprenant\":                | [0].nom_apprenant | is not JSON",
        "[{},{\"nom_apprenant\": Secret}]    | [1].nom_apprenant | is not JSON",
        "[{\"Secret\": Secret}]              | [0]               | is not JSON",
        "[{\"nir_apprenant\": 1 2}]          | [0]               | is not JSON",
      })
  void aBodyThatIsNoBatchIsToldWhereAndNotQuoted(String body, String field, String message) {
    UnreadableBatchException thrown =
        catchThrowableOfType(
            UnreadableBatchException.class,
            () -> DossierArray.read(body.getBytes(StandardCharsets.UTF_8), 2));

    assertThat(thrown).hasMessage(message).hasNoCause();
    assertThat(thrown.field()).isEqualTo(field);
  }
}
