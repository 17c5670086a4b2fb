package org.earlyleavers.caseload.page;

import java.util.Locale;
import java.util.Optional;

/** What a page says about what was just done. */
public enum Notice {
  TAKEN(Level.SUCCESS),
  CONTACT_RECORDED(Level.SUCCESS),
  CASE_CLOSED(Level.SUCCESS),
  APPOINTMENT_PLANNED(Level.SUCCESS),
  APPOINTMENT_CONCLUDED(Level.SUCCESS),
  TASK_SET(Level.SUCCESS),
  TASK_DONE(Level.SUCCESS),
  NOTE_WRITTEN(Level.SUCCESS),
  HAND_OVER_REQUESTED(Level.SUCCESS),
  /** Somebody, or a decision, was faster. */
  CHANGED_MEANWHILE(Level.WARNING),
  NOT_POSSIBLE(Level.WARNING),
  NOT_VALID(Level.ERROR);

  /** How much it matters; named as the design system does. */
  public enum Level {
    SUCCESS,
    WARNING,
    ERROR;

    /** As style sheets write it. */
    public String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Level level;

  Notice(Level level) {
    this.level = level;
  }

  /** How much it matters. */
  public Level level() {
    return level;
  }

  /** As an address carries it. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Only good news are told by an address; anybody can write one. */
  static Optional<Notice> coded(String code) {
    for (Notice notice : values()) {
      if (notice.level == Level.SUCCESS && notice.code().equals(code)) {
        return Optional.of(notice);
      }
    }
    return Optional.empty();
  }
}
