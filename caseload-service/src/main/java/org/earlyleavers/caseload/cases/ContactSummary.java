package org.earlyleavers.caseload.cases;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earlyleavers.caseload.cases.ContactAttempt.Channel;
import org.earlyleavers.caseload.cases.ContactAttempt.Result;

/**
 * What the attempts to reach a young person came to since the case was opened last. Attempts of an
 * earlier follow-up say nothing about whether the person can be reached now.
 *
 * @param attempts how many there were
 * @param lastAttemptAt absent when there was none
 * @param lastConversationAt when the person was last spoken to
 * @param unansweredAttempts how many since then nobody answered
 * @param unansweredChannels on which channels these were
 * @param unreachableSince when {@link ContactRules} was met; absent while it is not
 * @param missingAttempts how many more unanswered ones it takes until it is
 * @param missingChannels how many more channels it takes
 */
public record ContactSummary(
    int attempts,
    Optional<Instant> lastAttemptAt,
    Optional<Instant> lastConversationAt,
    int unansweredAttempts,
    Set<Channel> unansweredChannels,
    Optional<Instant> unreachableSince,
    int missingAttempts,
    int missingChannels) {

  private static final Comparator<ContactAttempt> IN_ORDER =
      comparing(ContactAttempt::at).thenComparing(ContactAttempt::id);

  /** Copies the set, so that the record is immutable. */
  public ContactSummary {
    unansweredChannels = Set.copyOf(unansweredChannels);
  }

  /** Sums up, in whatever order the attempts come. */
  public static ContactSummary of(
      Collection<ContactAttempt> attempts, Instant openedAt, ContactRules rules) {
    List<ContactAttempt> counted =
        attempts.stream()
            .filter(attempt -> !attempt.at().isBefore(openedAt))
            .sorted(IN_ORDER)
            .toList();
    Optional<Instant> conversation = Optional.empty();
    Optional<Instant> unreachable = Optional.empty();
    int unanswered = 0;
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    for (ContactAttempt attempt : counted) {
      if (attempt.result().isConversation()) {
        conversation = Optional.of(attempt.at());
        unreachable = Optional.empty();
        unanswered = 0;
        channels.clear();
      } else if (attempt.result() != Result.OTHER) {
        unanswered++;
        channels.add(attempt.channel());
        if (unanswered >= rules.attempts() && channels.size() >= rules.channels()) {
          unreachable = unreachable.or(() -> Optional.of(attempt.at()));
        }
      }
    }
    return new ContactSummary(
        counted.size(),
        counted.stream().map(ContactAttempt::at).reduce((earlier, later) -> later),
        conversation,
        unanswered,
        channels,
        unreachable,
        Math.max(0, rules.attempts() - unanswered),
        Math.max(0, rules.channels() - channels.size()));
  }
}
