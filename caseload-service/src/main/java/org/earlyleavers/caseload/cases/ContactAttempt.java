package org.earlyleavers.caseload.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One attempt to reach a young person.
 *
 * @param structure whose caseworker tried; the note is for that structure alone
 * @param note free text, at most {@value #NOTE_LENGTH} characters
 */
public record ContactAttempt(
    UUID id,
    UUID caseId,
    Instant at,
    String by,
    String structure,
    Channel channel,
    Result result,
    Optional<String> note) {

  /** Longest note, in characters. */
  public static final int NOTE_LENGTH = 2_000;

  /** How it was tried. */
  public enum Channel {
    PHONE,
    SMS,
    EMAIL,
    LETTER,
    VISIT
  }

  /** What came of it; the outcomes of the apprenticeship dashboard that are no end. */
  public enum Result {
    /** {@code CONTACTE_SANS_RETOUR} is {@link #NO_ANSWER}; this is a conversation. */
    REACHED,
    /** {@code CONTACTE_SANS_RETOUR}. */
    NO_ANSWER,
    /** {@code COORDONNEES_INCORRECT}. */
    WRONG_DETAILS,
    /** {@code RDV_PRIS}. */
    APPOINTMENT,
    /** {@code CHERCHE_CONTRAT}. */
    SEEKS_CONTRACT,
    /** {@code AUTRE}: neither a conversation nor an attempt in vain. */
    OTHER;

    /** Whether the young person was spoken to. */
    public boolean isConversation() {
      return this == REACHED || this == APPOINTMENT || this == SEEKS_CONTRACT;
    }
  }
}
