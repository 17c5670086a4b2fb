package org.earlyleavers.faults.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Someone who does not exist. No two are alike: names are drawn from tens of millions, and the INE
 * of neighbours in number lie far apart.
 */
public final class Person {

  private static final List<String> GIVEN_NAMES =
      List.of(
          "Élodie",
          "Fantine",
          "Margaux",
          "Ophélie",
          "Perrine",
          "Solange",
          "Victorine",
          "Inès",
          "Gaëlle",
          "Yvonne",
          "Brune",
          "Thaïs",
          "Capucine",
          "Josiane",
          "Wendy",
          "Aurore");

  private static final String CONSONANTS = "bcdfgjklmnprstvz";
  private static final String VOWELS = "aeiouy";
  private static final int SYLLABLES = 4;
  private static final long FAR_APART = 48_271_397;
  private static final int YOUNGEST = 17;
  private static final int DAYS_OF_AGES = 2_500;

  private final int number;
  private final String familyName;
  private final String givenName;
  private final String ine;
  private final LocalDate birthDate;
  private final List<Statement> accepted = new ArrayList<>();

  /**
   * The person of that number in the run of that seed.
   *
   * @param today ages are counted on it
   */
  Person(int number, long seed, LocalDate today) {
    Random random = new Random(seed * FAR_APART + number);
    this.number = number;
    this.familyName = name(random);
    this.givenName = GIVEN_NAMES.get(random.nextInt(GIVEN_NAMES.size()));
    this.ine = "%09dFS".formatted(number * FAR_APART % 1_000_000_000);
    this.birthDate = today.minusYears(YOUNGEST).minusDays(3L + random.nextInt(DAYS_OF_AGES));
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < SYLLABLES; i++) {
      name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      name.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** Which one of the run: what messages may name. */
  public int number() {
    return number;
  }

  /** Unlike anybody else's. */
  public String familyName() {
    return familyName;
  }

  /** Adds what the exchange has just accepted. */
  synchronized void accepted(Statement statement) {
    accepted.add(statement);
  }

  /** What the exchange has accepted, in its order. */
  public synchronized List<Statement> accepted() {
    return List.copyOf(accepted);
  }

  /** What is true by now. */
  public Truth truth() {
    return Truth.of(accepted());
  }

  /** What a school's software sends. */
  String report(String school, Commune commune, LocalDate departedOn) {
    return """
    {"schoolUai": "%s", "departedOn": "%s",
     "pupil": {
       "ine": "%s", "familyName": "%s", "givenNames": ["%s"], "birthDate": "%s",
       "sex": "FEMALE", "residence": {"communeCode": "%s"}},
     "contact": {
       "phones": ["+33 6 00 00 00 03"], "addressLines": ["3 rue des Essais"], "guardians": []}}
    """
        .formatted(school, departedOn, ine, familyName, givenName, birthDate, commune.code());
  }

  /** What a training centre's software sends. */
  String dossier(LocalDate from, Statement.Training training) {
    String more =
        switch (training) {
          case BEGUN -> "";
          case BROKEN -> ", \"contrat_date_rupture\": \"" + from + "\"";
          case RENEWED ->
              ", \"contrat_date_rupture\": \"%s\", \"contrat_date_debut_2\": \"%s\", \"contrat_date_fin_2\": \"%s\""
                  .formatted(from, from, from.plusYears(1));
        };
    return """
    [{"nom_apprenant": "%s", "prenom_apprenant": "%s", "date_de_naissance_apprenant": "%s",
      "sexe_apprenant": "F", "ine_apprenant": "%s",
      "annee_scolaire": "%d-%d", "id_erp_apprenant": "A-%s",
      "date_inscription_formation": "%s", "date_entree_formation": "%s",
      "date_fin_formation": "%s",
      "etablissement_responsable_uai": "0594899E",
      "etablissement_responsable_siret": "73282932000074",
      "etablissement_formateur_uai": "0594899E",
      "etablissement_formateur_siret": "73282932000074",
      "statut_apprenant": 3, "contrat_date_debut": "%s", "contrat_date_fin": "%s"%s}]
    """
        .formatted(
            familyName,
            givenName,
            birthDate,
            ine,
            from.getYear(),
            from.getYear() + 1,
            ine,
            from,
            from,
            from.plusYears(1),
            from,
            from.plusYears(1),
            more);
  }
}
