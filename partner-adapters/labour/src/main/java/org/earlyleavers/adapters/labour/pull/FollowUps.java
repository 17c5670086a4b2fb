package org.earlyleavers.adapters.labour.pull;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.publishing.EndingUnconfirmedException;
import org.earlyleavers.adapters.intake.publishing.Receipt;
import org.earlyleavers.adapters.intake.publishing.TakenBatch;
import org.earlyleavers.adapters.intake.reception.BatchStatistics;
import org.earlyleavers.adapters.labour.format.FollowUpField;
import org.earlyleavers.adapters.labour.pushed.PushedEnds;
import org.earlyleavers.adapters.labour.translation.FollowUpTranslator;
import org.jboss.logging.Logger;

/**
 * Publishes a complete answer, each département as a whole list of its own: the lists stay the same
 * when other départements are asked for as well.
 */
@ApplicationScoped
public class FollowUps {

  private static final Logger LOG = Logger.getLogger(FollowUps.class);
  private static final String SOURCE = "labour";

  private final FollowUpTranslator translator;
  private final PushedEnds pushedEnds;
  private final BatchStatistics statistics;

  FollowUps(Pseudonyms pseudonyms, PushedEnds pushedEnds, BatchStatistics statistics) {
    this.translator = new FollowUpTranslator(pseudonyms);
    this.pushedEnds = pushedEnds;
    this.statistics = statistics;
  }

  /** Publishes the items of an answer. */
  void publish(PullQuery query, List<JsonNode> items, Receipt receipt) {
    Set<String> listed = translator.listed(items, query.yearOfEntry(), Instant.now());
    byDepartment(query, items)
        .forEach(
            (department, own) ->
                publish(
                    receivedAt ->
                        pushedEnds.limit(
                            translator.translate(
                                department, query.yearOfEntry(), own, listed, receivedAt)),
                    department,
                    receipt));
  }

  /** Who is enrolled is published in any case; only the end of too many is not believed. */
  private void publish(
      Function<Instant, TranslatedBatch> translation, String department, Receipt receipt) {
    TakenBatch taken;
    try {
      taken = receipt.publishPart(translation);
    } catch (EndingUnconfirmedException e) {
      LOG.warnf(
          "Département %s: %d of %d running enrolments are missing from the follow-up. If they have"
              + " ended, set adapters.whole-lists.labour.largest-share-ended higher for one pull",
          department, e.ending(), e.running());
      taken = receipt.publishPart(translation.andThen(FollowUps::endingNobody));
    }
    statistics.count(SOURCE, taken);
  }

  private static TranslatedBatch endingNobody(TranslatedBatch batch) {
    return new TranslatedBatch(batch.records(), batch.events());
  }

  /** A département without items is a whole list too: an empty one. */
  private static Map<String, List<JsonNode>> byDepartment(PullQuery query, List<JsonNode> items) {
    Map<String, List<JsonNode>> byDepartment = new LinkedHashMap<>();
    query.departments().forEach(department -> byDepartment.put(department, new ArrayList<>()));
    String first = query.departments().get(0);
    for (JsonNode item : items) {
      byDepartment.getOrDefault(FollowUpField.department(item), byDepartment.get(first)).add(item);
    }
    return byDepartment;
  }
}
