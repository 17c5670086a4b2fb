package org.earlyleavers.caseload.worklists;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.earlyleavers.caseload.store.StateName;

/** Which cases a list shows. A merged case is on none: its leaver is, once, by the survivor. */
enum ListFilter {
  OPEN,
  CLOSED,
  ALL;

  /** What the query parameter may be. */
  static final String PATTERN = "open|closed|all";

  Set<StateName> states() {
    return switch (this) {
      case OPEN -> EnumSet.of(StateName.NEW, StateName.ASSIGNED);
      case CLOSED -> EnumSet.of(StateName.CLOSED, StateName.TAKEN_BACK);
      case ALL ->
          EnumSet.of(StateName.NEW, StateName.ASSIGNED, StateName.CLOSED, StateName.TAKEN_BACK);
    };
  }

  static ListFilter named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
