package org.earlyleavers.reporting.siecle;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a file is looked at, and which of its fields: a closed list, everything else is skipped
 * unread. An attribute is written {@code @NAME}, a field of a nested element {@code PARENT/NAME}.
 */
public enum RecordKind {
  /** A pupil, of either dialect. */
  PUPIL("ELEVE"),
  /** An address, of a pupil or a guardian. */
  ADDRESS("ADRESSE"),
  /** A grown-up. */
  PERSON("PERSONNE"),
  /** Who answers for whom. */
  GUARDIANSHIP("RESPONSABLE_ELEVE");

  private static final Map<RecordKind, Set<String>> FIELDS =
      Map.of(
          PUPIL,
          Set.of(
              "@ELEVE_ID",
              "ID_PRV_ELE",
              "ID_NATIONAL",
              "INE_BEA",
              "INE_RNIE",
              "NOM_DE_FAMILLE",
              "NOM",
              "NOM_USAGE",
              "PRENOM",
              "PRENOM2",
              "PRENOM3",
              "DATE_NAISS",
              "CODE_SEXE",
              "CODE_PAYS",
              "CODE_DEPARTEMENT_NAISS",
              "CODE_COMMUNE_INSEE_NAISS",
              "VILLE_NAISS",
              "DATE_ENTREE",
              "DATE_SORTIE",
              "CODE_MOTIF_SORTIE",
              "CODE_STATUT",
              "CODE_MEF",
              "MEL",
              "TEL_PERSONNEL",
              "TEL_PORTABLE",
              "ADRESSE_ID",
              "SCOLARITE_ACTIVE/CODE_MEF",
              "SCOLARITE_ACTIVE/CODE_STATUT",
              "SCOLARITE_ACTIVE/DATE_DEB_SCO",
              "SCOLARITE_ACTIVE/DATE_FIN_SCO"),
          ADDRESS,
          Set.of(
              "@ADRESSE_ID",
              "LIGNE1_ADRESSE",
              "LIGNE2_ADRESSE",
              "LIGNE3_ADRESSE",
              "LIGNE4_ADRESSE",
              "CODE_POSTAL",
              "LIBELLE_POSTAL",
              "LL_PAYS",
              "COMMUNE_ETRANGERE"),
          PERSON,
          Set.of(
              "@PERSONNE_ID",
              "NOM",
              "NOM_DE_FAMILLE",
              "NOM_USAGE",
              "PRENOM",
              "TEL_PERSONNEL",
              "TEL_PORTABLE",
              "TEL_PROFESSIONNEL",
              "MEL"),
          GUARDIANSHIP,
          Set.of("ELEVE_ID", "PERSONNE_ID", "RESP_LEGAL"));

  private final String element;

  RecordKind(String element) {
    this.element = element;
  }

  static Optional<RecordKind> ofElement(String name) {
    return Arrays.stream(values()).filter(kind -> kind.element.equals(name)).findFirst();
  }

  /** The name of its element. */
  public String element() {
    return element;
  }

  boolean has(String field) {
    return FIELDS.get(this).contains(field);
  }
}
