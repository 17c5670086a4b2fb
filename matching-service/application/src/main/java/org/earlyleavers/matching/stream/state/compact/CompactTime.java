package org.earlyleavers.matching.stream.state.compact;

import java.time.Instant;
import java.time.LocalDate;

/** Days and instants, counted from 2020 on. */
final class CompactTime {

  private static final long FIRST_DAY = LocalDate.of(2020, 1, 1).toEpochDay();
  private static final long FIRST_SECOND = FIRST_DAY * 86_400;

  private static final int NANOS_PER_SECOND = 1_000_000_000;

  /** How many nanoseconds an instant is a multiple of; the last suits any. */
  private static final int[] UNITS = {NANOS_PER_SECOND, 1_000_000, 1_000, 1};

  private static final int UNIT_BITS = 2;

  private CompactTime() {}

  /** Two bytes for some twenty years around. */
  static void write(LocalDate date, CompactOutput out) {
    out.writeSigned(date.toEpochDay() - FIRST_DAY);
  }

  static LocalDate readDate(CompactInput in) {
    return LocalDate.ofEpochDay(in.readSigned() + FIRST_DAY);
  }

  /** Seven bytes for microseconds. */
  static void write(Instant instant, CompactOutput out) {
    long seconds = instant.getEpochSecond() - FIRST_SECOND;
    int nanos = instant.getNano();
    int unit = 0;
    while (nanos % UNITS[unit] != 0) {
      unit++;
    }
    long perSecond = NANOS_PER_SECOND / UNITS[unit];
    boolean early = seconds < 0 || seconds > Integer.MAX_VALUE;
    if (early || unit == UNITS.length - 1) {
      out.writeVarint(UNITS.length - 1);
      out.writeSigned(seconds);
      out.writeVarint(nanos);
    } else {
      long units = seconds * perSecond + nanos / UNITS[unit];
      // 0 to 2 behind the number; 3 alone says that seconds and nanoseconds follow.
      out.writeVarint((units << UNIT_BITS) | unit);
    }
  }

  static Instant readInstant(CompactInput in) {
    long written = in.readVarint();
    int unit = (int) (written & ((1 << UNIT_BITS) - 1));
    if (unit == UNITS.length - 1) {
      return Instant.ofEpochSecond(in.readSigned() + FIRST_SECOND, in.readVarint());
    }
    long perSecond = NANOS_PER_SECOND / UNITS[unit];
    long units = written >>> UNIT_BITS;
    return Instant.ofEpochSecond(units / perSecond + FIRST_SECOND, units % perSecond * UNITS[unit]);
  }
}
