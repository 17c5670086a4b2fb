package org.earlyleavers.reporting.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.earlyleavers.reporting.imports.PupilRow.Standing;

/** The table of what the exchange has been told of the pupils. */
@ApplicationScoped
class PupilRows {

  private static final String COLUMNS =
      "pupil_key, name_key, standing, report_id, fingerprint, content, seen_in";

  private static final String PUT =
      """
      insert into school_pupil
        (pupil_key, name_key, school_uai, school_year, standing, report_id, fingerprint, content, seen_in)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (pupil_key) do update set
        name_key = excluded.name_key, standing = excluded.standing, report_id = excluded.report_id,
        fingerprint = excluded.fingerprint, content = excluded.content, seen_in = excluded.seen_in
      """;

  private static final String MISSING =
      " from school_pupil where school_uai = ? and school_year = ? and standing = 'ATTENDING' and"
          + " seen_in <> ?";

  private final DataSource database;

  PupilRows(DataSource database) {
    this.database = database;
  }

  /** The rows of these pupils, by their keys. */
  @Transactional
  Map<String, PupilRow> find(Collection<String> pupilKeys) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select " + COLUMNS + " from school_pupil where pupil_key = any(?)")) {
      query.setArray(1, texts(connection, pupilKeys));
      Map<String, PupilRow> rows = new HashMap<>();
      for (PupilRow row : read(query)) {
        rows.put(row.pupilKey(), row);
      }
      return rows;
    }
  }

  /** Enters what has been published. To be called within a transaction. */
  void put(String school, int year, List<PupilRow> rows) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement put = connection.prepareStatement(PUT)) {
      for (PupilRow row : rows) {
        put.setString(1, row.pupilKey());
        put.setString(2, row.nameKey());
        put.setString(3, school);
        put.setInt(4, year);
        put.setString(5, row.standing().name());
        put.setObject(6, row.reportId().orElse(null));
        put.setString(7, row.fingerprint());
        put.setBytes(8, row.content().bytes());
        put.setObject(9, row.seenIn());
        put.addBatch();
      }
      put.executeBatch();
    }
  }

  /** Notes that these pupils, where they are known, are in a file. Within a transaction. */
  void see(Collection<String> pupilKeys, UUID importId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement see =
            connection.prepareStatement(
                "update school_pupil set seen_in = ? where pupil_key = any(?)")) {
      see.setObject(1, importId);
      see.setArray(2, texts(connection, pupilKeys));
      see.executeUpdate();
    }
  }

  /** Notes that the pupils of these names are in a file, under whichever key. As above. */
  void seeNamed(Collection<String> nameKeys, SchoolImport file) throws SQLException {
    if (nameKeys.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement see =
            connection.prepareStatement(
                "update school_pupil set seen_in = ? where school_uai = ? and school_year = ?"
                    + " and name_key = any(?)")) {
      see.setObject(1, file.id());
      see.setString(2, file.school().value());
      see.setInt(3, file.schoolYear());
      see.setArray(4, texts(connection, nameKeys));
      see.executeUpdate();
    }
  }

  /** Forgets pupils whom the exchange knows otherwise by now. Within a transaction. */
  void forget(Collection<String> pupilKeys) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement forget =
            connection.prepareStatement("delete from school_pupil where pupil_key = any(?)")) {
      forget.setArray(1, texts(connection, pupilKeys));
      forget.executeUpdate();
    }
  }

  /** Forgets the pupil of a report that was erased from the exchange. */
  @Transactional
  void erase(UUID reportId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement erase =
            connection.prepareStatement("delete from school_pupil where report_id = ?")) {
      erase.setObject(1, reportId);
      erase.executeUpdate();
    }
  }

  /** How many pupils of a school and year are attending. */
  @Transactional
  int countAttending(String school, int year) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select count(*) from school_pupil where school_uai = ? and school_year = ? and"
                    + " standing = 'ATTENDING'")) {
      query.setString(1, school);
      query.setInt(2, year);
      return count(query);
    }
  }

  /** How many pupils are attending, as far as is known, and not in a file. */
  @Transactional
  int countMissing(SchoolImport file) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement("select count(*)" + MISSING)) {
      setMissing(query, file);
      return count(query);
    }
  }

  /** Some of the pupils who are attending, as far as is known, and not in a file. */
  @Transactional
  List<PupilRow> missing(SchoolImport file, int most) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select " + COLUMNS + MISSING + " order by pupil_key limit " + most)) {
      setMissing(query, file);
      return read(query);
    }
  }

  /** Which of these names stand in a file under another key. */
  @Transactional
  Set<String> namesSeen(Collection<String> nameKeys, SchoolImport file) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select name_key from school_pupil where school_uai = ? and school_year = ? and"
                    + " seen_in = ? and name_key = any(?)")) {
      setMissing(query, file);
      query.setArray(4, texts(connection, nameKeys));
      Set<String> seen = new HashSet<>();
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          seen.add(found.getString(1));
        }
      }
      return seen;
    }
  }

  private static void setMissing(PreparedStatement query, SchoolImport file) throws SQLException {
    query.setString(1, file.school().value());
    query.setInt(2, file.schoolYear());
    query.setObject(3, file.id());
  }

  private static int count(PreparedStatement query) throws SQLException {
    try (ResultSet found = query.executeQuery()) {
      found.next();
      return found.getInt(1);
    }
  }

  private static List<PupilRow> read(PreparedStatement query) throws SQLException {
    List<PupilRow> rows = new ArrayList<>();
    try (ResultSet found = query.executeQuery()) {
      while (found.next()) {
        rows.add(
            new PupilRow(
                found.getString(1),
                found.getString(2),
                Standing.valueOf(found.getString(3)),
                Optional.ofNullable(found.getObject(4, UUID.class)),
                found.getString(5),
                new Sealed(found.getBytes(6)),
                found.getObject(7, UUID.class)));
      }
    }
    return rows;
  }

  private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }
}
