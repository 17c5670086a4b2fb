package org.earlyleavers.adapters.labour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.reception.BatchAnswer.RecordAnswer;
import org.earlyleavers.adapters.labour.diploma.DiplomaRegister;
import org.earlyleavers.adapters.labour.translation.DossierTranslator;
import org.earlyleavers.events.serialization.EventJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder of {@code cases} holds what was received and what it says. */
class CasesTest {

  private static final Instant RECEIVED_AT = Instant.parse("2026-01-14T10:00:00Z");
  private static final JsonMapper JSON = EventJson.mapper();

  private final DossierTranslator translator =
      new DossierTranslator(
          new Pseudonyms("a key that is used for nothing but cases"),
          DiplomaRegister.bundled(),
          2000);

  @TestFactory
  Stream<DynamicTest> everyCaseSaysWhatIsExpected() throws IOException, URISyntaxException {
    List<Path> cases;
    try (Stream<Path> folders =
        Files.list(Path.of(CasesTest.class.getResource("/cases").toURI()))) {
      cases = folders.sorted().toList();
    }
    assertThat(cases).isNotEmpty();
    return cases.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
  }

  private void run(Path folder) throws IOException {
    byte[] input = Files.readAllBytes(folder.resolve("input.json"));

    TranslatedBatch batch = translator.translate(input, RECEIVED_AT);

    JsonNode expected = JSON.readTree(Files.readAllBytes(folder.resolve("expected.json")));
    assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(said(batch)))
        .isEqualTo(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(expected));
  }

  private static JsonNode said(TranslatedBatch batch) {
    return JSON.createObjectNode()
        .<ObjectNode>set(
            "records", JSON.valueToTree(batch.records().stream().map(RecordAnswer::to).toList()))
        .set("events", JSON.valueToTree(batch.events()));
  }
}
