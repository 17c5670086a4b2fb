package org.earlyleavers.caseload.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.earlyleavers.caseload.store.StateName;

/** The lists that the page offers. */
public enum ShownList {
  OPEN,
  ENDED;

  Set<StateName> states() {
    return switch (this) {
      case OPEN -> EnumSet.of(StateName.NEW, StateName.ASSIGNED);
      case ENDED -> EnumSet.of(StateName.CLOSED, StateName.TAKEN_BACK);
    };
  }

  /** As an address names it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ShownList coded(String code) {
    return List.of(values()).stream()
        .filter(list -> list.code().equals(code))
        .findFirst()
        .orElse(OPEN);
  }
}
