package org.earlyleavers.faults.erasure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/** Someone who does not exist, and of whom nothing shall be left. */
record Forgotten(String ine, String familyName, LocalDate birthDate) {

  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
  private static final String SYLLABLES = "zabezizozuxaxexixoxu";
  private static final int LETTERS = 12;
  private static final int YOUNGEST = 18;
  private static final int DAYS = 1_500;

  /** Unlike anybody of the load, and unlike each other. */
  static Forgotten invented(RandomGenerator random) {
    StringBuilder name = new StringBuilder("Q");
    while (name.length() < LETTERS) {
      int place = 2 * random.nextInt(SYLLABLES.length() / 2);
      name.append(SYLLABLES, place, place + 2);
    }
    return new Forgotten(
        "%09dQZ".formatted(random.nextInt(1_000_000_000)),
        name.toString(),
        LocalDate.now(FRANCE).minusYears(YOUNGEST).minusDays(random.nextInt(DAYS)));
  }

  /** What a school's software sends. */
  String reportedBy(String school) {
    return """
    {"schoolUai": "%s", "departedOn": "%s",
     "pupil": {
       "ine": "%s", "familyName": "%s", "givenNames": ["Zoé"], "birthDate": "%s",
       "sex": "FEMALE", "residence": {"communeCode": "75119"}},
     "contact": {
       "phones": ["+33 6 00 00 00 03"], "addressLines": ["3 rue des Essais"], "guardians": []}}
    """
        .formatted(school, LocalDate.now(FRANCE).minusDays(7), ine, familyName, birthDate);
  }
}
