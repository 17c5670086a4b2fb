package org.earlyleavers.reporting.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.UUID;

/** What is kept of the pupils in schools' files. */
@ApplicationScoped
public class ImportedPupils {

  private final PupilRows rows;

  ImportedPupils(PupilRows rows) {
    this.rows = rows;
  }

  /** Forgets the pupil of a report that was erased from the exchange. */
  public void erase(UUID reportId) {
    try {
      rows.erase(reportId);
    } catch (SQLException e) {
      throw new PersistenceException("Imported pupils could not be erased", e);
    }
  }
}
