package org.earlyleavers.benchmarks.services;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Batches of apprentices who do not exist. */
final class Dossiers {

  /** The most that one request may hold. */
  static final int BATCH = 2000;

  private static final String DOSSIER =
      """
      {"nom_apprenant":"Apprenti%1$d","prenom_apprenant":"Gaspard","date_de_naissance_apprenant":"2007-%2$02d-%3$02d",\
      "annee_scolaire":"2025-2026","id_erp_apprenant":"%4$s-%1$d","statut_apprenant":3,\
      "ine_apprenant":"%1$09dAB","sexe_apprenant":"M",\
      "code_commune_insee_de_naissance_apprenant":"29019","date_inscription_formation":"2025-06-20",\
      "date_entree_formation":"2025-09-01","date_fin_formation":"2027-06-30",\
      "etablissement_responsable_uai":"0594899E","etablissement_responsable_siret":"73282932000074",\
      "etablissement_formateur_uai":"0951099D","etablissement_formateur_siret":"73282932000074",\
      "formation_cfd":"50022137","contrat_date_debut":"2025-09-01","contrat_date_fin":"2027-06-30"}\
      """;

  private Dossiers() {}

  /**
   * One request's body.
   *
   * @param run keeps the people of different runs apart
   * @param from number of the first apprentice
   */
  static String batch(String run, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> DOSSIER.formatted(i, i % 12 + 1, i % 28 + 1, run))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
