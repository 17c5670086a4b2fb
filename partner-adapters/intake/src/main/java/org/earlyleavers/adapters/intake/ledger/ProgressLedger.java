package org.earlyleavers.adapters.intake.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.earlyleavers.adapters.intake.database.Database;

/** How far each source is complete, as the broker has acknowledged it. */
@ApplicationScoped
public class ProgressLedger {

  private static final String ALL =
      "select source, complete_up_to, coalesce(told_up_to, complete_up_to) from progress";
  private static final String ENTER =
      """
      insert into progress (source, complete_up_to, told_up_to) values (?, ?, ?)
      on conflict (source) do update set
        complete_up_to = excluded.complete_up_to,
        told_up_to = case
          when progress.complete_up_to < excluded.complete_up_to then excluded.told_up_to
          else least(progress.told_up_to, excluded.told_up_to)
        end
      where progress.complete_up_to < excluded.complete_up_to
        or (progress.complete_up_to = excluded.complete_up_to
          and progress.told_up_to is distinct from
            least(progress.told_up_to, excluded.told_up_to))
      """;

  private final Database database;

  ProgressLedger(Database database) {
    this.database = database;
  }

  /**
   * How far a source is complete.
   *
   * @param mark where it stands in the order of its batches; ahead of the clock if that was wrong
   * @param told what others were told of it, which is never after the mark
   */
  public record Progress(Instant mark, Instant told) {}

  /** Every source that has ever stated progress, and the last that it stated. */
  public Map<String, Progress> all() {
    return database
        .select(
            ALL,
            (connection, query) -> {},
            row -> Map.entry(row.getString(1), new Progress(instant(row, 2), instant(row, 3))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Enters what a source has stated; of one mark the least that was told is kept. */
  public void enter(String source, Progress stated) {
    database.change(
        ENTER,
        (connection, command) -> {
          command.setString(1, source);
          command.setObject(2, stated.mark().atOffset(ZoneOffset.UTC));
          command.setObject(3, stated.told().atOffset(ZoneOffset.UTC));
        });
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
