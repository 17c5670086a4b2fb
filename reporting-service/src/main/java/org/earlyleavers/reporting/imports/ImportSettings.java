package org.earlyleavers.reporting.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How files are taken in. */
@ConfigMapping(prefix = "reporting.imports")
public interface ImportSettings {

  /** Where uploads wait, unreadable to anybody else, until they have been read. */
  @WithDefault("${java.io.tmpdir}")
  Path directory();

  /** The most bytes that are unpacked of one upload. */
  @WithDefault("314572800")
  long largestContent();

  /** How many times its size an upload may unpack to. */
  @WithDefault("100")
  int largestRatio();

  /** The most entries of a zip file. */
  @WithDefault("10")
  int mostEntries();

  /** The most pupils, and the most addresses, of one file. */
  @WithDefault("300000")
  int mostPupils();

  /** How many pupils are published and entered together. */
  @WithDefault("500")
  int atOnce();

  /** How many files are read at the same time. */
  @WithDefault("2")
  int atTheSameTime();

  /** How many more may wait for it. */
  @WithDefault("8")
  int mostWaiting();

  /** A running import that has not progressed for so long has died. */
  @WithDefault("PT2M")
  Duration lostAfter();

  /** How long an import and its refused pupils are kept. */
  @WithDefault("P30D")
  Duration retention();

  /** How often what is older is deleted. */
  @WithDefault("PT1H")
  Duration purgeEvery();

  /** The share of the enrolled pupils that a file may leave out without being asked, 0 to 1. */
  @WithDefault("0.20")
  double largestShareMissing();

  /** So many pupils may always be left out. */
  @WithDefault("3")
  int alwaysMayBeMissing();

  /** Whether a pupil who is not in an {@code IMPORT_ELEVES} has left; no document says so. */
  @WithDefault("false")
  boolean importElevesIsWhole();

  /**
   * Secrets that keep pupils' content unreadable in the database, at least 32 bytes each; the first
   * one seals, the others still open. Without any, {@code reporting.submission.secret} serves.
   */
  Optional<List<String>> sealingSecrets();
}
