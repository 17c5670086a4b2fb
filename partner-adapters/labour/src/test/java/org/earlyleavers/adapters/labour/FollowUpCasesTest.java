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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.WholeList;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.reception.BatchAnswer.RecordAnswer;
import org.earlyleavers.adapters.labour.translation.FollowUpTranslator;
import org.earlyleavers.events.serialization.EventJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder of {@code follow-up-cases} holds the items of an answer and what they say. */
class FollowUpCasesTest {

  private static final int YEAR_OF_ENTRY = 2025;
  private static final Instant RECEIVED_AT = Instant.parse("2026-01-14T10:00:00Z");
  private static final JsonMapper JSON = EventJson.mapper();

  private final FollowUpTranslator translator =
      new FollowUpTranslator(new Pseudonyms("a key that is used for nothing but cases"));

  @TestFactory
  Stream<DynamicTest> everyCaseSaysWhatIsExpected() throws IOException, URISyntaxException {
    List<Path> cases;
    try (Stream<Path> folders =
        Files.list(Path.of(FollowUpCasesTest.class.getResource("/follow-up-cases").toURI()))) {
      cases = folders.sorted().toList();
    }
    assertThat(cases).isNotEmpty();
    return cases.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
  }

  private void run(Path folder) throws IOException {
    List<JsonNode> items = new ArrayList<>();
    JSON.readTree(Files.readAllBytes(folder.resolve("input.json"))).forEach(items::add);

    Set<String> listed = translator.listed(items, YEAR_OF_ENTRY, RECEIVED_AT);
    TranslatedBatch batch = translator.translate("059", YEAR_OF_ENTRY, items, listed, RECEIVED_AT);

    JsonNode expected = JSON.readTree(Files.readAllBytes(folder.resolve("expected.json")));
    assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(said(batch)))
        .isEqualTo(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(expected));
  }

  private static JsonNode said(TranslatedBatch batch) {
    WholeList whole = batch.whole().orElseThrow();
    ObjectNode said =
        JSON.createObjectNode()
            .set(
                "records",
                JSON.valueToTree(batch.records().stream().map(RecordAnswer::to).toList()));
    said.set("listed", JSON.valueToTree(new TreeSet<>(whole.alsoListed())));
    said.put("everybodyIsKnown", whole.everybodyIsKnown());
    said.set("events", JSON.valueToTree(batch.events()));
    return said;
  }
}
