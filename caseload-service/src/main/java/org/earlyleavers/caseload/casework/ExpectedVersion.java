package org.earlyleavers.caseload.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.earlyleavers.caseload.problems.Fault;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;

/**
 * Which versions of a case a change is meant for, so that nobody undoes what he or she has not seen
 * (RFC 9110, 13.1.1).
 *
 * @param tags entity tags without quotes; absent when any version will do
 */
public record ExpectedVersion(Optional<Set<String>> tags) {

  /** Whatever the version is. */
  public static final ExpectedVersion ANY = new ExpectedVersion(Optional.empty());

  private static final String HEADER = "If-Match";

  /** One entity tag of a list, whose elements may be empty. */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "\\G[ \\t,]*(?<weak>W/)?" + "\"(?<tag>[!#-~\\x80-\\xFF]*)\"[ \\t]*" + "(?:,[ \\t,]*|$)");

  /** Copies the set, so that the record is immutable. */
  public ExpectedVersion {
    tags = tags.map(Set::copyOf);
  }

  /** This version and no other. */
  public static ExpectedVersion of(long version) {
    return new ExpectedVersion(Optional.of(Set.of(Long.toString(version))));
  }

  /**
   * What a request's {@code If-Match} says. A weak tag is understood, and matches nothing.
   *
   * @throws ProblemException when there is none, or when it is no list of entity tags
   */
  public static ExpectedVersion of(List<String> ifMatch) {
    if (ifMatch == null || ifMatch.isEmpty()) {
      throw ProblemException.of(ProblemKind.VERSION_IS_MISSING);
    }
    String list = String.join(",", ifMatch).strip();
    return list.equals("*") ? ANY : new ExpectedVersion(Optional.of(strongTags(list)));
  }

  private static Set<String> strongTags(String list) {
    List<String> strong = new ArrayList<>();
    Matcher element = ELEMENT.matcher(list);
    int end = 0;
    while (end < list.length() && element.find()) {
      end = element.end();
      if (element.group("weak") == null) {
        strong.add(element.group("tag"));
      }
    }
    if (end == 0 || end < list.length()) {
      throw ProblemException.invalid(HEADER, Fault.IS_NO_LIST_OF_ENTITY_TAGS);
    }
    return Set.copyOf(strong);
  }

  /**
   * Goes on when this is the version that was meant.
   *
   * @throws ProblemException when it is not
   */
  public void requireToBe(long current) {
    if (!includes(Long.toString(current))) {
      throw ProblemException.of(ProblemKind.VERSION_IS_STALE);
    }
  }

  /** Whether this entity tag is one of those that will do. */
  public boolean includes(String tag) {
    return tags.isEmpty() || tags.get().contains(tag);
  }
}
