package org.earlyleavers.adapters.labour.pushed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.database.Database;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.labour.translation.SameApprentice;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.Event;

/**
 * The centres know better: their files tell of abandonments and broken contracts, of which the
 * follow-up knows nothing. Their ends are kept, so that the follow-up does not contradict them.
 */
@ApplicationScoped
public class PushedEnds {

  private static final String KEEP =
      """
      insert into labour_pushed_end (apprentice, ends_on)
      select * from unnest(?::text[], ?::date[])
      on conflict (apprentice) do update set ends_on = excluded.ends_on
      """;
  private static final String KNOWN =
      "select apprentice, ends_on from labour_pushed_end where apprentice = any (?)";
  private static final String FORGET = "delete from labour_pushed_end where ends_on < ?";

  private final Database database;
  private final Pseudonyms pseudonyms;

  PushedEnds(Database database, Pseudonyms pseudonyms) {
    this.database = database;
    this.pseudonyms = pseudonyms;
  }

  /** Keeps the ends of the enrolments of centres' files; of several of one apprentice the last. */
  public void keep(List<Event> files) {
    Map<String, LocalDate> ends = new HashMap<>();
    enrolments(files)
        .forEach(
            file ->
                key(file)
                    .ifPresent(
                        key ->
                            file.endsOn()
                                .ifPresent(end -> ends.merge(key, end, PushedEnds::later))));
    if (ends.isEmpty()) {
      return;
    }
    List<Map.Entry<String, LocalDate>> rows = List.copyOf(ends.entrySet());
    database.change(
        KEEP,
        (connection, command) -> {
          command.setArray(1, array(connection, "text", rows.stream().map(Map.Entry::getKey)));
          command.setArray(2, array(connection, "date", rows.stream().map(Map.Entry::getValue)));
        });
  }

  /** The same items, none of which goes on for longer than its centre's own file. */
  public TranslatedBatch limit(TranslatedBatch followUp) {
    Map<String, LocalDate> ends =
        known(enrolments(followUp.events()).flatMap(item -> key(item).stream()).toList());
    List<Event> limited =
        enrolments(followUp.events())
            .<Event>map(item -> limit(item, key(item).map(ends::get)))
            .toList();
    return new TranslatedBatch(followUp.records(), limited, followUp.whole());
  }

  /** Forgets ends before that day. */
  public void forgetBefore(LocalDate day) {
    database.change(FORGET, (connection, command) -> command.setObject(1, day));
  }

  private static EnrolmentChanged limit(EnrolmentChanged item, Optional<LocalDate> pushed) {
    Optional<LocalDate> earlier =
        pushed.filter(end -> item.endsOn().map(end::isBefore).orElse(true));
    return earlier
        .map(end -> end.isBefore(item.startsOn()) ? item.startsOn() : end)
        .map(
            end ->
                new EnrolmentChanged(
                    item.source(),
                    item.enrolmentId(),
                    item.recordedAt(),
                    item.person(),
                    item.kind(),
                    item.institutionUai(),
                    item.startsOn(),
                    Optional.of(end)))
        .orElse(item);
  }

  private Map<String, LocalDate> known(Collection<String> keys) {
    return database
        .select(
            KNOWN,
            (connection, query) -> query.setArray(1, array(connection, "text", keys.stream())),
            row -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Optional<String> key(EnrolmentChanged enrolment) {
    return SameApprentice.key(enrolment, pseudonyms);
  }

  private static Stream<EnrolmentChanged> enrolments(List<Event> events) {
    return events.stream()
        .filter(EnrolmentChanged.class::isInstance)
        .map(EnrolmentChanged.class::cast);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Array array(Connection connection, String type, Stream<?> values)
      throws SQLException {
    return connection.createArrayOf(type, values.map(Object::toString).toArray());
  }
}
