package org.earlyleavers.caseload.cases;

/**
 * What keeps a young person from training or work, as advisers of the apprenticeship dashboard
 * (Tableau de bord de l'apprentissage) record it. The category and never more: what ails somebody,
 * what he or she owes or how the family lives is not held here.
 */
public enum Need {
  /** {@code MOBILITE}: getting there. */
  MOBILITY,
  /** {@code LOGEMENT}. */
  HOUSING,
  /** {@code SANTE}: that somebody should see a doctor or a health service, not why. */
  HEALTH,
  /** {@code FINANCE}. */
  FINANCE,
  /** {@code ADMINISTRATIF}: papers and procedures. */
  PAPERWORK,
  /** {@code SOCIAL_FAMILIAL}: that a social service should help, not with what. */
  SOCIAL_AND_FAMILY,
  /** {@code REORIENTATION}: another course or occupation. */
  REORIENTATION,
  /** {@code RECHERCHE_EMPLOI}. */
  JOB_SEARCH,
  /** {@code AUTRE}. */
  OTHER
}
