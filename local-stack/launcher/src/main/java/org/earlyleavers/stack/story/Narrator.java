package org.earlyleavers.stack.story;

import java.time.Duration;

/** Tells a story while it happens. */
public interface Narrator {

  /** What comes next. */
  void chapter(String title);

  /** Something that has happened. */
  void fact(String what, Duration took);

  /** One that says nothing. */
  static Narrator silent() {
    return new Narrator() {
      @Override
      public void chapter(String title) {}

      @Override
      public void fact(String what, Duration took) {}
    };
  }
}
