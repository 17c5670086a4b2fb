package org.earlyleavers.caseload.store;

import java.time.Instant;

/** What a list is sorted by, and then by id; no clock is in it, so that pages stay pages. */
public enum ListOrder {
  /** What is due first; open cases only. */
  BY_NEXT_STEP("nextStepDue", true),
  /** What ended last; ended cases only. */
  BY_END("endedAt", false),
  /** What was opened or reopened last. */
  BY_OPENING("openedAt", false);

  private final String attribute;
  private final boolean ascending;

  ListOrder(String attribute, boolean ascending) {
    this.attribute = attribute;
    this.ascending = ascending;
  }

  /** The first half, alone, tells the index where to begin. */
  String beyondPosition() {
    String further = ascending ? ">" : "<";
    return "c."
        + attribute
        + " "
        + further
        + "= :positionAt and (c."
        + attribute
        + " "
        + further
        + " :positionAt or c.id "
        + further
        + " :positionId)";
  }

  String orderBy() {
    String direction = ascending ? " asc" : " desc";
    return "c." + attribute + direction + ", c.id" + direction;
  }

  /** Where a case is in this order. */
  public Instant of(CaseSummary summary) {
    return switch (this) {
      case BY_NEXT_STEP -> summary.nextStep().orElseThrow().due();
      case BY_END -> summary.endedAt().orElseThrow();
      case BY_OPENING -> summary.openedAt();
    };
  }
}
