package org.earlyleavers.caseload.cases;

/**
 * Why a caseworker ends a follow-up; the outcomes that advisers of the apprenticeship dashboard
 * (Tableau de bord de l'apprentissage) record, as far as they are final.
 */
public enum ClosureReason {
  /** {@code NOUVEAU_PROJET}. */
  NEW_PROJECT,
  /** {@code NOUVEAU_CONTRAT}. */
  NEW_CONTRACT,
  /** {@code REORIENTATION}. */
  REORIENTED,
  /** {@code DEJA_ACCOMPAGNE}. */
  ALREADY_ACCOMPANIED,
  /** {@code INJOIGNABLE_APRES_RELANCES}. */
  UNREACHABLE,
  /** {@code COORDONNEES_INCORRECT}. */
  WRONG_CONTACT_DETAILS,
  /** {@code NE_SOUHAITE_PAS_ETRE_RECONTACTE}. */
  WISHES_NO_CONTACT,
  /** {@code NE_VEUT_PAS_ACCOMPAGNEMENT}. */
  DECLINES_SUPPORT,
  /** {@code AUTRE}. */
  OTHER;

  /**
   * Makes sure that enough was tried to say so.
   *
   * @throws IllegalTransitionException when it was not, with what is missing
   */
  void requireTried(ContactSummary contacts) {
    if (this == UNREACHABLE && contacts.unreachableSince().isEmpty()) {
      throw new IllegalTransitionException(
          Refusal.NOT_UNREACHABLE, contacts.missingAttempts(), contacts.missingChannels());
    }
  }
}
