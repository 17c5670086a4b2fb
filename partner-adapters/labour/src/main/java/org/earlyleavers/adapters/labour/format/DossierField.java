package org.earlyleavers.adapters.labour.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields that the exchange needs, by their names in the format. All others, {@code
 * nir_apprenant} (social security number) above all, are skipped while the body is parsed: they
 * never become a value in memory.
 */
public final class DossierField {

  public static final String FAMILY_NAME = "nom_apprenant";
  public static final String GIVEN_NAME = "prenom_apprenant";
  public static final String BIRTH_DATE = "date_de_naissance_apprenant";
  public static final String INE = "ine_apprenant";
  public static final String SEX = "sexe_apprenant";
  public static final String RESIDENCE_COMMUNE = "code_commune_insee_apprenant";
  public static final String RESIDENCE_POSTAL_CODE = "code_postal_apprenant";
  public static final String BIRTH_COMMUNE = "code_commune_insee_de_naissance_apprenant";
  public static final String BIRTH_POSTAL_CODE = "code_postal_de_naissance_apprenant";

  public static final String SCHOOL_YEAR = "annee_scolaire";
  public static final String LOCAL_ID = "id_erp_apprenant";
  public static final String STATUS = "statut_apprenant";
  public static final String STATUS_SINCE = "date_metier_mise_a_jour_statut";
  public static final String ENROLLED_ON = "date_inscription_formation";
  public static final String STARTS_ON = "date_entree_formation";
  public static final String LAST_DAY = "date_fin_formation";
  public static final String EXCLUDED_ON = "date_exclusion_formation";
  public static final String CFD = "formation_cfd";
  public static final String RNCP = "formation_rncp";
  public static final String DIPLOMA_OBTAINED = "obtention_diplome_formation";
  public static final String DIPLOMA_OBTAINED_ON = "date_obtention_diplome_formation";

  public static final String RESPONSIBLE_UAI = "etablissement_responsable_uai";
  public static final String RESPONSIBLE_SIRET = "etablissement_responsable_siret";
  public static final String TRAINING_UAI = "etablissement_formateur_uai";
  public static final String TRAINING_SIRET = "etablissement_formateur_siret";

  /** What follows the names of the first to the fourth contract's fields. */
  public static final List<String> CONTRACT_SUFFIXES = List.of("", "_2", "_3", "_4");

  private static final String CONTRACT_STARTS_ON = "contrat_date_debut";
  private static final String CONTRACT_LAST_DAY = "contrat_date_fin";
  private static final String CONTRACT_BROKEN_ON = "contrat_date_rupture";

  private static final Set<String> NEEDED = needed();

  private DossierField() {}

  /** First day of the contract with this suffix. */
  public static String contractStartsOn(String suffix) {
    return CONTRACT_STARTS_ON + suffix;
  }

  /** Last day of the contract with this suffix. */
  public static String contractLastDay(String suffix) {
    return CONTRACT_LAST_DAY + suffix;
  }

  /** Day on which the contract with this suffix was broken. */
  public static String contractBrokenOn(String suffix) {
    return CONTRACT_BROKEN_ON + suffix;
  }

  /** Whether the exchange reads the field of that name. */
  public static boolean isNeeded(String name) {
    return NEEDED.contains(name);
  }

  private static Set<String> needed() {
    Set<String> names =
        new HashSet<>(
            List.of(
                FAMILY_NAME,
                GIVEN_NAME,
                BIRTH_DATE,
                INE,
                SEX,
                RESIDENCE_COMMUNE,
                RESIDENCE_POSTAL_CODE,
                BIRTH_COMMUNE,
                BIRTH_POSTAL_CODE,
                SCHOOL_YEAR,
                LOCAL_ID,
                STATUS,
                STATUS_SINCE,
                ENROLLED_ON,
                STARTS_ON,
                LAST_DAY,
                EXCLUDED_ON,
                CFD,
                RNCP,
                DIPLOMA_OBTAINED,
                DIPLOMA_OBTAINED_ON,
                RESPONSIBLE_UAI,
                RESPONSIBLE_SIRET,
                TRAINING_UAI,
                TRAINING_SIRET));
    for (String suffix : CONTRACT_SUFFIXES) {
      names.add(contractStartsOn(suffix));
      names.add(contractLastDay(suffix));
      names.add(contractBrokenOn(suffix));
    }
    return Set.copyOf(names);
  }
}
