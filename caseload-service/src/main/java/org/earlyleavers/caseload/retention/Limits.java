package org.earlyleavers.caseload.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * What is over at one moment: what ended before these instants, and everybody born on that day or
 * before.
 */
record Limits(
    Instant closed,
    Instant takenBack,
    Instant merged,
    Instant dormant,
    LocalDate bornOnOrBefore,
    Instant inbox,
    Instant readLog) {

  /** Years and birthdays are counted where the law counts them. */
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  static Limits at(Instant now, RetentionConfig config) {
    ZonedDateTime here = now.atZone(PARIS);
    return new Limits(
        ago(here, config.closed()),
        ago(here, config.takenBack()),
        ago(here, config.merged()),
        ago(here, config.dormant()),
        here.toLocalDate().minusYears(config.untilAge()),
        ago(here, config.inbox()),
        ago(here, config.readLog()));
  }

  private static Instant ago(ZonedDateTime now, Period period) {
    return now.minus(period).toInstant();
  }
}
