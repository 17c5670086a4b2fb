package org.earlyleavers.acceptance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Someone who does not exist, different each time. */
record SyntheticPupil(String ine, String familyName, String givenName, LocalDate birthDate) {

  static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  /** Nobody shall be taken for anybody else: neither name nor INE nor date is near another's. */
  private static final List<String> FAMILY_NAMES =
      List.of(
          "Abricotier",
          "Bergamotier",
          "Citronnelle",
          "Dattier",
          "Framboisier",
          "Genévrier",
          "Houblonnier",
          "Jasminette",
          "Kumquatier",
          "Mirabellier",
          "Noisetine");

  private static final List<String> GIVEN_NAMES =
      List.of("Élodie", "Fantine", "Margaux", "Ophélie", "Perrine", "Solange", "Victorine");

  private static final long FAR_APART = 48_271_397;

  private static final AtomicInteger NEXT = new AtomicInteger();

  static SyntheticPupil aged(int years) {
    int number = NEXT.incrementAndGet();
    int name = number % FAMILY_NAMES.size();
    return new SyntheticPupil(
        "%09dJE".formatted(number * FAR_APART % 1_000_000_000),
        FAMILY_NAMES.get(name) + "-" + FAMILY_NAMES.get((name + 3) % FAMILY_NAMES.size()),
        GIVEN_NAMES.get(number % GIVEN_NAMES.size()),
        LocalDate.now(FRANCE).minusYears(years).minusDays(30L + 11L * number));
  }

  /** What a school's software sends. */
  String reportedBy(String schoolUai, LocalDate departedOn) {
    return """
    {"schoolUai": "%s",
     "departedOn": "%s",
     "pupil": {
       "ine": "%s", "familyName": "%s", "givenNames": ["%s"], "birthDate": "%s",
       "sex": "FEMALE", "residence": {"communeCode": "75119"}},
     "contact": {
       "phones": ["+33 6 00 00 00 03"], "addressLines": ["3 rue des Essais"],
       "guardians": []}}
    """
        .formatted(schoolUai, departedOn, ine, familyName, givenName, birthDate);
  }

  /** What the software of a training centre sends; the break-off is added as one more property. */
  String dossier(LocalDate from, String more) {
    return """
    [{"nom_apprenant": "%s", "prenom_apprenant": "%s",
      "date_de_naissance_apprenant": "%sT00:00:00.000Z",
      "annee_scolaire": "%d-%d", "id_erp_apprenant": "erp-%s",
      "date_inscription_formation": "%s", "date_entree_formation": "%s",
      "date_fin_formation": "%s",
      "etablissement_responsable_uai": "0594899E",
      "etablissement_responsable_siret": "732 829 320 00074",
      "etablissement_formateur_uai": "0594899E",
      "etablissement_formateur_siret": "73282932000074",
      "statut_apprenant": 3, "contrat_date_debut": "%s", "contrat_date_fin": "%s"%s}]
    """
        .formatted(
            familyName,
            givenName,
            birthDate,
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
