package org.earlyleavers.events.person;

import java.util.List;
import java.util.Optional;

/**
 * How to reach a young person and, for a minor, whoever answers for him or her.
 *
 * @param phones in the order to try them
 * @param addressLines street and number, without postal code and town
 * @param guardians legal guardians
 */
public record Contact(
    List<String> phones,
    Optional<String> email,
    List<String> addressLines,
    List<Guardian> guardians) {

  /** Copies the lists, so that the record is immutable; an absent list is an empty one. */
  public Contact {
    phones = phones == null ? List.of() : List.copyOf(phones);
    addressLines = addressLines == null ? List.of() : List.copyOf(addressLines);
    guardians = guardians == null ? List.of() : List.copyOf(guardians);
  }

  /** A legal guardian. */
  public record Guardian(String name, List<String> phones, Optional<String> email) {

    /** Copies the list, so that the record is immutable; an absent list is an empty one. */
    public Guardian {
      phones = phones == null ? List.of() : List.copyOf(phones);
    }
  }
}
