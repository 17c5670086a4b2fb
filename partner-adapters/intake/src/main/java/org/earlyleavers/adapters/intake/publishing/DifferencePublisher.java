package org.earlyleavers.adapters.intake.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.WholeList;
import org.earlyleavers.adapters.intake.ledger.Ledger;
import org.earlyleavers.adapters.intake.ledger.Ledger.Known;
import org.earlyleavers.adapters.intake.ledger.LedgerEntry;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.intake.quarantine.Quarantine;
import org.earlyleavers.adapters.intake.sealing.Seal;
import org.earlyleavers.events.Event;

/**
 * Publishes of a batch what the exchange does not know yet. The ledger is told before and behind
 * the broker's acknowledgement: of what is published when the process dies in between, it is known
 * that it may be there. So the sender's next word of it is published, also where that is the word
 * before, and a whole list without it ends it.
 */
@ApplicationScoped
public class DifferencePublisher {

  /** Compared, published and entered together; enough to hide the way to the database and back. */
  private static final int PIECE = 1000;

  private final Publisher publisher;
  private final MissingFromList missing;
  private final Ledger ledger;
  private final Pseudonyms pseudonyms;
  private final Seal seal;
  private final Quarantine quarantine;

  DifferencePublisher(
      Publisher publisher,
      MissingFromList missing,
      Ledger ledger,
      Pseudonyms pseudonyms,
      Seal seal,
      Quarantine quarantine) {
    this.publisher = publisher;
    this.missing = missing;
    this.ledger = ledger;
    this.pseudonyms = pseudonyms;
    this.seal = seal;
    this.quarantine = quarantine;
  }

  /**
   * Publishes what is new or has changed, and what a whole list has ended; all of it is
   * acknowledged, and what was refused is in the quarantine, when it returns.
   *
   * @throws EndingUnconfirmedException if the batch ends too many; nothing of it is published
   * @throws ExchangeUnavailableException if any is not acknowledged by the deadline
   */
  TakenBatch publish(
      String source,
      TranslatedBatch batch,
      Instant receivedAt,
      Optional<String> confirmation,
      Deadline deadline) {
    List<Event> ended =
        batch.whole().isPresent()
            ? missing.ended(source, batch, receivedAt, confirmation)
            : List.of();
    Optional<String> list = batch.whole().map(WholeList::scope);
    int changed = 0;
    for (List<Event> piece : pieces(batch.events())) {
      changed += publishPiece(piece, list, receivedAt, deadline);
    }
    for (List<Event> piece : pieces(ended)) {
      publishPiece(piece, list, receivedAt, deadline);
    }
    return new TakenBatch(
        batch,
        changed,
        batch.events().size() - changed,
        ended.size(),
        quarantine.keep(source, receivedAt, batch.records()));
  }

  private int publishPiece(
      List<Event> piece, Optional<String> list, Instant receivedAt, Deadline deadline) {
    Map<String, Known> known = ledger.known(piece.stream().map(Event::key).toList());
    List<Event> changed = new ArrayList<>();
    List<LedgerEntry> announced = new ArrayList<>();
    List<LedgerEntry> entries = new ArrayList<>();
    for (Event event : piece) {
      Statement statement = Statement.of(event);
      Optional<Known> before = Optional.ofNullable(known.get(event.key()));
      if (before.map(Known::recordedAt).filter(statement.recordedAt()::isBefore).isPresent()) {
        continue; // A later state stands in the exchange.
      }
      LedgerEntry entry = entry(statement, list.or(() -> before.flatMap(Known::list)));
      if (before.map(Known::fingerprint).filter(entry.fingerprint()::equals).isEmpty()) {
        changed.add(event);
        announced.add(entry);
        entries.add(entry);
      } else if (isToBeEntered(entry, before.orElseThrow(), receivedAt)) {
        entries.add(entry);
      }
    }
    if (!announced.isEmpty()) {
      ledger.announce(announced);
    }
    publisher.publish(changed, deadline);
    if (!entries.isEmpty()) {
      ledger.enter(entries);
    }
    return changed.size();
  }

  /**
   * Said before, but now of a list, or dated anew by a sender who dates what it says itself: then a
   * state that arrives late is told from the latest.
   */
  private static boolean isToBeEntered(LedgerEntry entry, Known before, Instant receivedAt) {
    return !entry.list().equals(before.list())
        || (!entry.recordedAt().equals(receivedAt)
            && !entry.recordedAt().equals(before.recordedAt()));
  }

  private LedgerEntry entry(Statement statement, Optional<String> list) {
    return new LedgerEntry(
        statement.key(),
        pseudonyms.of("fingerprint", statement.content()),
        statement.recordedAt(),
        statement.endsOn(),
        list,
        list.map(scope -> seal.seal(statement.key(), statement.content().getBytes(UTF_8))));
  }

  private static List<List<Event>> pieces(List<Event> events) {
    List<List<Event>> pieces = new ArrayList<>();
    for (int from = 0; from < events.size(); from += PIECE) {
      pieces.add(events.subList(from, Math.min(events.size(), from + PIECE)));
    }
    return pieces;
  }
}
