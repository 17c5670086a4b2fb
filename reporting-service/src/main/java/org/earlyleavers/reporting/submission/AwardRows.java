package org.earlyleavers.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The table of the awards that the exchange may have been told of with each report, so that they
 * can be taken back with it.
 */
@ApplicationScoped
class AwardRows {

  private static final String ENTER =
      """
      insert into report_award (report_id, award_id)
      select report_id, ? from submission where report_id = ?
      on conflict do nothing
      """;

  private static final String SELECT =
      "select report_id, award_id from report_award where report_id = any (?)";

  private final DataSource database;

  AwardRows(DataSource database) {
    this.database = database;
  }

  /** Enters awards of reports, before anybody is told of them. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void enter(Map<UUID, Set<String>> awards) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement enter = connection.prepareStatement(ENTER)) {
      for (Map.Entry<UUID, Set<String>> report : awards.entrySet()) {
        for (String award : report.getValue()) {
          enter.setString(1, award);
          enter.setObject(2, report.getKey());
          enter.addBatch();
        }
      }
      enter.executeBatch();
    }
  }

  /** Every award that was ever entered for these reports. */
  @Transactional
  Map<UUID, Set<String>> find(Collection<UUID> reports) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(SELECT)) {
      query.setArray(1, connection.createArrayOf("uuid", reports.toArray()));
      Map<UUID, Set<String>> awards = new HashMap<>();
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          awards
              .computeIfAbsent(found.getObject(1, UUID.class), report -> new TreeSet<>())
              .add(found.getString(2));
        }
      }
      return awards;
    }
  }
}
