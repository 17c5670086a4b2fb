package org.earlyleavers.adapters.labour.translation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.TranslatedRecord;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.batch.WholeList;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.labour.format.FollowUpField;

/** Translates the whole of what the follow-up says of one département and one year of entry. */
public final class FollowUpTranslator {

  private final FollowUpReading reading;
  private final Pseudonyms pseudonyms;

  /** A translator. */
  public FollowUpTranslator(Pseudonyms pseudonyms) {
    this.reading = new FollowUpReading(pseudonyms);
    this.pseudonyms = pseudonyms;
  }

  /** The keys of all enrolments that the items are about, also of those that are refused. */
  public Set<String> listed(List<JsonNode> items, int yearOfEntry, Instant receivedAt) {
    return items.stream()
        .map(item -> read(item, yearOfEntry, receivedAt).key())
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  /**
   * Translates the items of a complete answer.
   *
   * @param department of the training centres
   * @param yearOfEntry in which the courses began, counted from 1 June
   * @param listed the keys of the whole answer: who has moved to another département has not left
   */
  public TranslatedBatch translate(
      String department,
      int yearOfEntry,
      List<JsonNode> items,
      Set<String> listed,
      Instant receivedAt) {
    List<TranslatedRecord> records = new ArrayList<>();
    boolean everybodyIsKnown = true;
    for (JsonNode item : items) {
      FollowUpReading.Read read = read(item, yearOfEntry, receivedAt);
      records.add(new TranslatedRecord(records.size(), read.translation()));
      everybodyIsKnown &=
          read.key().isPresent() || read.translation() instanceof Translation.TooYoung;
    }
    String scope =
        pseudonyms.of("labour-follow-up-list", department, Integer.toString(yearOfEntry));
    return TranslatedBatch.laterRecordsWin(records)
        .asWhole(new WholeList(scope, listed, everybodyIsKnown));
  }

  private FollowUpReading.Read read(JsonNode item, int yearOfEntry, Instant receivedAt) {
    return reading.read(FollowUpField.of(item), yearOfEntry, receivedAt);
  }
}
