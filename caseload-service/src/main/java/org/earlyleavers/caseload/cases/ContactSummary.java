package org.earlyleavers.caseload.cases;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.earlyleavers.caseload.cases.Appointment.Status;
import org.earlyleavers.caseload.cases.ContactAttempt.Channel;
import org.earlyleavers.caseload.cases.ContactAttempt.Result;

/**
 * What the attempts to reach a young person came to since the case was opened last, or moved to its
 * structure. Earlier ones say nothing about whether that structure can reach the person now.
 *
 * @param attempts how many there were
 * @param lastAttemptAt absent when there was none
 * @param lastConversationAt when the person was last spoken to, or came to an appointment
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

  /** Copies the set, so that the record is immutable. */
  public ContactSummary {
    unansweredChannels = Set.copyOf(unansweredChannels);
  }

  /** An attempt, or an appointment that the person came to. */
  private record Contact(Instant at, UUID id, Optional<ContactAttempt> attempt) {

    static final Comparator<Contact> IN_ORDER = comparing(Contact::at).thenComparing(Contact::id);

    static Contact of(ContactAttempt attempt) {
      return new Contact(attempt.at(), attempt.id(), Optional.of(attempt));
    }

    static Contact of(Appointment kept) {
      return new Contact(kept.at(), kept.id(), Optional.empty());
    }

    boolean isConversation() {
      return attempt.map(tried -> tried.result().isConversation()).orElse(true);
    }

    Optional<Channel> inVain() {
      return attempt
          .filter(tried -> !isConversation() && tried.result() != Result.OTHER)
          .map(ContactAttempt::channel);
    }
  }

  /** Sums up, in whatever order the attempts and appointments come. */
  public static ContactSummary of(
      Collection<ContactAttempt> attempts,
      Collection<Appointment> appointments,
      Instant openedAt,
      ContactRules rules) {
    List<Contact> contacts =
        Stream.concat(
                attempts.stream().map(Contact::of),
                appointments.stream()
                    .filter(one -> one.status() == Status.PRESENT)
                    .map(Contact::of))
            .filter(contact -> !contact.at().isBefore(openedAt))
            .sorted(Contact.IN_ORDER)
            .toList();
    Optional<Instant> conversation = Optional.empty();
    Optional<Instant> unreachable = Optional.empty();
    int unanswered = 0;
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    for (Contact contact : contacts) {
      if (contact.isConversation()) {
        conversation = Optional.of(contact.at());
        unreachable = Optional.empty();
        unanswered = 0;
        channels.clear();
      } else if (contact.inVain().isPresent()) {
        unanswered++;
        channels.add(contact.inVain().get());
        if (unanswered >= rules.attempts() && channels.size() >= rules.channels()) {
          unreachable = unreachable.or(() -> Optional.of(contact.at()));
        }
      }
    }
    List<Instant> tried =
        contacts.stream().filter(one -> one.attempt().isPresent()).map(Contact::at).toList();
    return new ContactSummary(
        tried.size(),
        tried.stream().reduce((earlier, later) -> later),
        conversation,
        unanswered,
        channels,
        unreachable,
        Math.max(0, rules.attempts() - unanswered),
        Math.max(0, rules.channels() - channels.size()));
  }
}
