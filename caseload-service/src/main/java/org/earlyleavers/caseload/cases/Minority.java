package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Who is under 18, in the time of Paris; who was born on 29 February has it on 1 March. */
public final class Minority {

  /** Days begin and end in this zone. */
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final int MAJORITY = 18;

  private Minority() {}

  /** Whether somebody who was born on a day is under 18 at an instant. */
  public static boolean isUnder18(LocalDate birthDate, Instant at) {
    return at.isBefore(eighteenthBirthday(birthDate));
  }

  /** When the eighteenth birthday begins. */
  public static Instant eighteenthBirthday(LocalDate birthDate) {
    LocalDate birthday = birthDate.plusYears(MAJORITY);
    // Java falls back to 28 February in a year without a 29th.
    boolean fellBack = birthday.getDayOfMonth() < birthDate.getDayOfMonth();
    return (fellBack ? birthday.plusDays(1) : birthday).atStartOfDay(PARIS).toInstant();
  }
}
