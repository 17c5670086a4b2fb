package org.earlyleavers.faults;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param seed of everything random
 * @param times instead of each fault's own number
 * @param only faults whose name contains this, or one of these with bars in between
 * @param plantBug whether matching gets a bug that loses something
 * @param list whether to name the faults, and do nothing
 */
record Options(
    long seed, OptionalInt times, Optional<String> only, boolean plantBug, boolean list) {

  static final String USAGE = "[--seed N] [--times N] [--only NAME] [--plant-bug] [--list]";

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is not understood
   */
  static Options parse(String... args) {
    long seed = ThreadLocalRandom.current().nextInt(1, 1_000_000);
    OptionalInt times = OptionalInt.empty();
    Optional<String> only = Optional.empty();
    boolean plantBug = false;
    boolean list = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--seed" -> seed = Long.parseLong(value(args, ++i));
        case "--times" -> times = OptionalInt.of(Integer.parseInt(value(args, ++i)));
        case "--only" -> only = Optional.of(value(args, ++i).toLowerCase(Locale.ROOT));
        case "--plant-bug" -> plantBug = true;
        case "--list" -> list = true;
        default -> throw new IllegalArgumentException("Not understood: " + args[i]);
      }
    }
    return new Options(seed, times, only, plantBug, list);
  }

  private static String value(String[] args, int place) {
    if (place >= args.length) {
      throw new IllegalArgumentException("Something is missing behind " + args[place - 1]);
    }
    return args[place];
  }

  boolean wants(Fault fault) {
    String name = fault.name().toLowerCase(Locale.ROOT);
    return only.filter(parts -> Stream.of(parts.split("\\|")).noneMatch(name::contains)).isEmpty();
  }

  int timesOf(Fault fault) {
    return times.orElse(fault.times());
  }
}
