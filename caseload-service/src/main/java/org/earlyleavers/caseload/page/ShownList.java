package org.earlyleavers.caseload.page;

import java.util.List;
import java.util.Locale;
import org.earlyleavers.caseload.worklists.Worklist;

/** The lists that the page offers. */
public enum ShownList {
  OPEN,
  ENDED;

  Worklist worklist() {
    return switch (this) {
      case OPEN -> Worklist.OPEN;
      case ENDED -> Worklist.ENDED;
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
