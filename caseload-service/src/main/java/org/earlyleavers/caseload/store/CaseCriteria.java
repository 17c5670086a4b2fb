package org.earlyleavers.caseload.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.events.LeaverDecision.Reason;

/**
 * Which cases of one structure are looked for; each call narrows it. States are literals, so that
 * PostgreSQL can use the index of the list.
 */
public final class CaseCriteria {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  private CaseCriteria() {}

  /** Every case that is or was on a list of this structure. */
  public static CaseCriteria ofStructure(String structure) {
    return new CaseCriteria().and("c.structure = :structure", "structure", structure);
  }

  /** In one of these states. */
  public CaseCriteria inState(Set<StateName> states) {
    return and("c.state in " + literals(states));
  }

  /** Open ones: there is something to do. */
  public CaseCriteria open() {
    return and("c.nextStep is not null");
  }

  /** Open ones of this caseworker. */
  public CaseCriteria assignedTo(String caseworker) {
    return inState(Set.of(StateName.ASSIGNED))
        .and("c.caseworker = :caseworker", "caseworker", caseworker);
  }

  /** Open ones whose next step was due before. */
  public CaseCriteria dueBefore(Instant now) {
    return open().and("c.nextStepDue < :now", "now", now);
  }

  /** Open ones for which enough was tried in vain. */
  public CaseCriteria unreachable() {
    return and("c.unreachableSince is not null");
  }

  /** Ended ones, by a decision for one of these reasons. */
  public CaseCriteria takenBackFor(Set<Reason> reasons) {
    return inState(Set.of(StateName.TAKEN_BACK))
        .and("c.endedAt is not null")
        .and("c.takeBackReason in " + literals(reasons));
  }

  /** Ended ones, by a caseworker or by a decision for another reason than these. */
  public CaseCriteria endedOtherThanFor(Set<Reason> reasons) {
    return inState(Set.of(StateName.TAKEN_BACK, StateName.CLOSED))
        .and("c.endedAt is not null")
        .and("(c.takeBackReason is null or c.takeBackReason not in " + literals(reasons) + ")");
  }

  /** Whose residence is in one of these communes, by INSEE code. */
  public CaseCriteria livingIn(Set<String> communes) {
    return communes.isEmpty() ? this : and("c.communeCode in :communes", "communes", communes);
  }

  /** Born on this day or earlier. */
  public CaseCriteria bornUntil(LocalDate day) {
    return and("c.birthDate <= :bornUntil", "bornUntil", day);
  }

  /** Born after this day. */
  public CaseCriteria bornAfter(LocalDate day) {
    return and("c.birthDate > :bornAfter", "bornAfter", day);
  }

  /** Born on this day. */
  public CaseCriteria bornOn(LocalDate day) {
    return and("c.birthDate = :bornOn", "bornOn", day);
  }

  /** Who left a course that prepares for one of these levels. */
  public CaseCriteria leftLevel(Set<Integer> levels) {
    return levels.isEmpty() ? this : and("c.courseLevel in :levels", "levels", levels);
  }

  /** Who left a course whose name contains this text, in any case. */
  public CaseCriteria leftCourse(String text) {
    String escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return and(
        "lower(c.courseLabel) like lower(:course) escape '\\'", "course", "%" + escaped + "%");
  }

  /** Opened or reopened before. */
  public CaseCriteria openedBefore(Instant instant) {
    return and("c.openedAt < :openedBefore", "openedBefore", instant);
  }

  /** Whose next step is one of these. */
  public CaseCriteria nextStepIn(Set<NextStep.Kind> kinds) {
    return kinds.isEmpty() ? this : and("c.nextStep in :kinds", "kinds", kinds);
  }

  /** Whose family or usage name begins so, in one of its words; for an empty name, nobody. */
  public CaseCriteria familyName(String beginning) {
    return named("c.nameKey", "family", beginning);
  }

  /** Whose given names have one that begins so. */
  public CaseCriteria givenName(String beginning) {
    return named("c.givenNameKey", "given", beginning);
  }

  private CaseCriteria named(String key, String parameter, String beginning) {
    List<String> sought = NameKey.sought(beginning);
    List<String> alternatives = new ArrayList<>();
    for (int i = 0; i < sought.size(); i++) {
      alternatives.add(key + " like :" + parameter + i);
      parameters.put(parameter + i, "%" + sought.get(i) + "%");
    }
    return and(alternatives.isEmpty() ? "1 = 0" : "(" + String.join(" or ", alternatives) + ")");
  }

  String where() {
    return String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }

  private CaseCriteria and(String condition, String parameter, Object value) {
    parameters.put(parameter, value);
    return and(condition);
  }

  private CaseCriteria and(String condition) {
    conditions.add(condition);
    return this;
  }

  private static String literals(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).sorted().collect(Collectors.joining(", ", "(", ")"));
  }
}
