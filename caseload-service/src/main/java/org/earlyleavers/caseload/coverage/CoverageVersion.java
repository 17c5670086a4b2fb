package org.earlyleavers.caseload.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code coverage_version}. */
@Entity
@Table(name = "coverage_version")
class CoverageVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  LocalDate validFrom;
  Instant importedAt;
  String importedBy;
  String digest;
  int communes;
  int missions;
}
