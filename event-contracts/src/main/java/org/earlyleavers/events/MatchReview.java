package org.earlyleavers.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.events.LeaverDecision.Evidence;

/**
 * A match that a person has to look at, or has looked at, side by side. A tombstone says that there
 * is nothing to look at any more.
 *
 * @param openedAt when it was first asked whether both are the same person
 * @param report the reported pupil, as compared
 * @param record whom the record is about, as compared
 * @param evidence the record, its bearing on the report, and each field's weight
 * @param verdict the latest; absent while the review is open
 */
public record MatchReview(
    UUID reportId,
    Instant openedAt,
    Side report,
    Side record,
    Evidence evidence,
    Optional<ReviewVerdict> verdict)
    implements Event {

  /** Whether somebody still has to look. */
  public enum State {
    OPEN,
    DECIDED
  }

  /**
   * One side of the comparison, in the form in which it was compared: names in capitals without
   * accents.
   *
   * @param birthDate year, month and day as the sender wrote them, which need not be in the
   *     calendar
   * @param birthPlace INSEE code, or what the sender wrote
   * @param residence INSEE code, or what the sender wrote
   */
  public record Side(
      Optional<String> ine,
      Optional<String> familyName,
      Optional<String> usageName,
      List<String> givenNames,
      Optional<String> birthDate,
      Optional<String> sex,
      Optional<String> birthPlace,
      Optional<String> residence) {

    /** Copies the list, so that the record is immutable. */
    public Side {
      givenNames = givenNames == null ? null : List.copyOf(givenNames);
    }
  }

  /** Whether somebody still has to look; on the wire for readers without this code. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public State state() {
    return verdict.isPresent() ? State.DECIDED : State.OPEN;
  }

  /** Identifies the review, also for the verdicts on it; on the wire as {@link #state()} is. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String id() {
    return ReviewId.of(reportId, evidence.kind(), evidence.source(), evidence.recordId())
        .toString();
  }

  @Override
  public String key() {
    return id();
  }
}
