package org.earlyleavers.adapters.intake.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFieldsTest {

  private static final FieldFormat<Integer> NUMBER =
      new FieldFormat<>(
          "expected a number",
          text -> text.matches("[0-9]+") ? Optional.of(Integer.valueOf(text)) : Optional.empty());

  @Test
  void whatIsMissingOrWrongInRequiredFieldsAddsUp() {
    RecordFields fields = fields(Map.of("a", " 1 ", "b", "x", "c", " "), Set.of("d"));

    assertThat(fields.required("a", NUMBER)).contains(1);
    assertThat(fields.required("b", NUMBER)).isEmpty();
    assertThat(fields.required("c", NUMBER)).isEmpty();
    assertThat(fields.required("d", NUMBER)).isEmpty();

    assertThat(fields.problems())
        .containsExactly(
            new FieldFinding("b", "expected a number"),
            new FieldFinding("c", "is required"),
            new FieldFinding("d", "expected a simple value"));
    assertThat(fields.remarks()).isEmpty();
  }

  @Test
  void anOptionalFieldIsLeftOutAndADecisiveOneRefusesTheRecord() {
    RecordFields fields = fields(Map.of("a", "x"), Set.of());

    assertThat(fields.optional("a", NUMBER)).isEmpty();
    assertThat(fields.problems()).isEmpty();
    assertThat(fields.remarks()).containsExactly(new FieldFinding("a", "expected a number"));

    assertThat(fields.decisive("a", NUMBER)).isEmpty();
    assertThat(fields.problems()).containsExactly(new FieldFinding("a", "expected a number"));
    assertThat(fields.decisive("absent", NUMBER)).isEmpty();
    assertThat(fields.problems()).hasSize(1);
  }

  @Test
  void aFieldThatNeedOnlyBePresentRefusesTheRecordWhenItIsMissingNotWhenItIsWrong() {
    RecordFields fields = fields(Map.of("a", "x", "b", "2"), Set.of());

    assertThat(fields.present("a", NUMBER)).isEmpty();
    assertThat(fields.present("b", NUMBER)).contains(2);
    assertThat(fields.problems()).isEmpty();
    assertThat(fields.remarks()).containsExactly(new FieldFinding("a", "expected a number"));

    assertThat(fields.present("absent", NUMBER)).isEmpty();
    assertThat(fields.problems()).containsExactly(new FieldFinding("absent", "is required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0085b", "a\nb", "a\uD800b", "a\uDC00"})
  void textThatWouldPoisonTheWayOnIsNotTaken(String text) {
    RecordFields fields = fields(Map.of("a", text), Set.of());

    assertThat(fields.required("a", FieldFormat.TEXT)).isEmpty();
    assertThat(fields.problems())
        .containsExactly(new FieldFinding("a", "holds characters that are not text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Œuvrard", "Ñandú", "O\u2019Brien", "𝒢aspard", "Le Goff-Martin"})
  void textOfAnyLanguageIsTaken(String text) {
    assertThat(fields(Map.of("a", text), Set.of()).required("a", FieldFormat.TEXT)).contains(text);
  }

  @Test
  void textOfMoreThan255CharactersIsNotTaken() {
    RecordFields fields = fields(Map.of("a", "x".repeat(255), "b", "x".repeat(256)), Set.of());

    assertThat(fields.required("a", FieldFormat.TEXT)).isPresent();
    assertThat(fields.required("b", FieldFormat.TEXT)).isEmpty();
  }

  private static RecordFields fields(Map<String, String> texts, Set<String> structured) {
    return new RecordFields(texts, structured);
  }
}
