package org.earlyleavers.adapters.intake.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.earlyleavers.adapters.intake.age.MinimumAge;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.WholeList;
import org.earlyleavers.adapters.intake.ledger.Ledger;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.sealing.Seal;
import org.earlyleavers.events.Event;

/** Finds the enrolments that a whole list ends, since they are missing from it. */
@ApplicationScoped
public class MissingFromList {

  private final Ledger ledger;
  private final Seal seal;
  private final Pseudonyms pseudonyms;
  private final WholeListSettings settings;

  MissingFromList(Ledger ledger, Seal seal, Pseudonyms pseudonyms, WholeListSettings settings) {
    this.ledger = ledger;
    this.seal = seal;
    this.pseudonyms = pseudonyms;
    this.settings = settings;
  }

  /**
   * The enrolments that are missing, ended on the day of the list.
   *
   * @throws EndingUnconfirmedException if they are too many to be ended without a confirmation
   */
  List<Event> ended(
      String source, TranslatedBatch batch, Instant receivedAt, Optional<String> confirmation) {
    WholeList list = batch.whole().orElseThrow();
    if (!list.everybodyIsKnown()) {
      return List.of();
    }
    LocalDate day = MinimumAge.dayOf(receivedAt);
    SortedSet<String> missing = new TreeSet<>(ledger.running(list.scope(), day));
    int running = missing.size();
    batch.events().forEach(event -> missing.remove(event.key()));
    missing.removeAll(list.alsoListed());
    if (isTooMany(source, missing.size(), running)) {
      requireConfirmation(list, missing, running, confirmation);
    }
    Map<String, byte[]> contents = ledger.contents(missing);
    return contents.entrySet().stream()
        .<Event>map(
            each ->
                Statement.ended(
                    new String(seal.open(each.getKey(), each.getValue()), UTF_8), day, receivedAt))
        .toList();
  }

  private boolean isTooMany(String source, int missing, int running) {
    WholeListSettings.Limits limits = settings.of().get(source);
    return missing > limits.alwaysEnded() && missing > limits.largestShareEnded() * running;
  }

  private void requireConfirmation(
      WholeList list, SortedSet<String> missing, int running, Optional<String> confirmation) {
    String expected =
        pseudonyms.of(
            "confirmed-ending",
            Stream.concat(Stream.of(list.scope()), missing.stream()).toArray(String[]::new));
    if (!confirmation.equals(Optional.of(expected))) {
      throw new EndingUnconfirmedException(running, missing.size(), expected);
    }
  }
}
