package org.earlyleavers.adapters.exchange;

import java.util.HashMap;
import java.util.Map;

/** Synthetic apprentices' files. */
final class Dossiers {

  private Dossiers() {}

  /** A complete file of an apprentice in training. */
  static Map<String, Object> apprentice(String localId, String familyName) {
    Map<String, Object> dossier = new HashMap<>();
    dossier.put("nom_apprenant", familyName);
    dossier.put("prenom_apprenant", "Gaspard");
    dossier.put("date_de_naissance_apprenant", "2008-03-14");
    dossier.put("annee_scolaire", "2025-2026");
    dossier.put("id_erp_apprenant", localId);
    dossier.put("statut_apprenant", 3);
    dossier.put("date_inscription_formation", "2025-06-20");
    dossier.put("date_entree_formation", "2025-09-01");
    dossier.put("date_fin_formation", "2027-06-30");
    dossier.put("etablissement_responsable_uai", "0594899E");
    dossier.put("etablissement_responsable_siret", "73282932000074");
    dossier.put("etablissement_formateur_uai", "0951099D");
    dossier.put("etablissement_formateur_siret", "732 829 320 00074");
    dossier.put("formation_cfd", "50022137");
    return dossier;
  }
}
