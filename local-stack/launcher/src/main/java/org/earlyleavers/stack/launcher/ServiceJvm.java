package org.earlyleavers.stack.launcher;

import java.util.List;
import java.util.stream.Stream;

/** The virtual machine that each service gets. */
public enum ServiceJvm {
  /** Quick to start: measured for a handful of users on a small machine. */
  SMALL,
  /** With all compilers, as a service that runs for weeks. */
  STEADY,
  /** As {@link #STEADY}, with memory for millions of records. */
  ROOMY;

  private static final List<String> COMMON =
      List.of(
          "-Xss512k", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");

  /** Of the command {@code java}. */
  public List<String> options() {
    return Stream.concat(own().stream(), COMMON.stream()).toList();
  }

  private List<String> own() {
    return switch (this) {
      case SMALL -> List.of("-Xmx160m", "-XX:TieredStopAtLevel=1");
      case STEADY -> List.of("-Xmx256m");
      case ROOMY -> List.of("-Xmx4g");
    };
  }
}
