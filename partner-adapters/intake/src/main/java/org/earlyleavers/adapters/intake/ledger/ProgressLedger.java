package org.earlyleavers.adapters.intake.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.earlyleavers.adapters.intake.database.Database;

/** How far each source is complete, as the broker has acknowledged it. */
@ApplicationScoped
public class ProgressLedger {

  private static final String ALL = "select source, complete_up_to from progress";
  private static final String ENTER =
      """
      insert into progress (source, complete_up_to) values (?, ?)
      on conflict (source) do update set complete_up_to = excluded.complete_up_to
      where progress.complete_up_to < excluded.complete_up_to
      """;

  private final Database database;

  ProgressLedger(Database database) {
    this.database = database;
  }

  private record Progress(String source, Instant completeUpTo) {}

  /** Every source that has ever stated progress, and the last that it stated. */
  public Map<String, Instant> all() {
    return database
        .select(
            ALL,
            (connection, query) -> {},
            row ->
                new Progress(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .stream()
        .collect(Collectors.toMap(Progress::source, Progress::completeUpTo));
  }

  /** Enters what a source has stated. */
  public void enter(String source, Instant completeUpTo) {
    database.change(
        ENTER,
        (connection, command) -> {
          command.setString(1, source);
          command.setObject(2, completeUpTo.atOffset(ZoneOffset.UTC));
        });
  }
}
