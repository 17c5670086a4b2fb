package org.earlyleavers.stack.story;

import java.time.LocalDate;

/**
 * An invented pupil.
 *
 * @param ine national pupil identifier
 */
public record Pupil(String ine, String familyName, String givenName, LocalDate birthDate, Sex sex) {

  /** As civil status has it. */
  public enum Sex {
    FEMALE,
    MALE
  }

  /** Both names. */
  public String fullName() {
    return givenName + " " + familyName;
  }
}
