package org.earlyleavers.caseload.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Period;

/** For how long what is kept; whatever ends first. */
@ConfigMapping(prefix = "caseload.retention")
public interface RetentionConfig {

  /** After a caseworker has closed a case. */
  @WithDefault("P2Y")
  Period closed();

  /** After a decision has taken a case back. */
  @WithDefault("P1Y")
  Period takenBack();

  /** After a case was merged into another, which has all that it had. */
  @WithDefault("P3M")
  Period merged();

  /** Links between reports of which none was ever confirmed. */
  @WithDefault("P1Y")
  Period dormant();

  /** The birthday on which every case ends: 25 and two years (the missions' own system). */
  @WithDefault("27")
  @Min(18) @Max(28) int untilAge();

  /** Ids of the events that were applied, and of reports whose erasure is done. */
  @WithDefault("P30D")
  Period inbox();

  /** Entries of the read log; the database keeps six months, whatever is said here. */
  @WithDefault("P1Y")
  Period readLog();

  /** How often to look. */
  @WithDefault("PT1H")
  Duration purgeEvery();

  /** Cases in one transaction. */
  @WithDefault("200")
  @Min(1) @Max(5000) int casesAtOnce();

  /** How often to look for erasures to be asked for. */
  @WithDefault("PT10S")
  Duration askEvery();

  /** An erasure that is not confirmed in this time is asked for again. */
  @WithDefault("P1D")
  Duration askAgainAfter();
}
