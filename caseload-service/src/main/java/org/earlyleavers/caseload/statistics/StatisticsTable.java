package org.earlyleavers.caseload.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers of leavers whose case was opened first in these months. A number that is absent is not
 * shown, because it is small or would tell a small one, with this table or another of the same
 * reader's; 0 is 0.
 *
 * @param last the last month, included
 * @param smallestCount counts below it, other than 0, are not shown
 * @param outcomes that occur: {@code OPEN}, {@code CLOSED_…} by a caseworker, {@code TAKEN_BACK_…}
 *     by a decision
 * @param lines by group
 */
public record StatisticsTable(
    Grouping by,
    YearMonth first,
    YearMonth last,
    int smallestCount,
    List<String> outcomes,
    List<Line> lines,
    Line total) {

  /** Copies the lists, so that the record is immutable. */
  public StatisticsTable {
    outcomes = List.copyOf(outcomes);
    lines = List.copyOf(lines);
  }

  /**
   * One group.
   *
   * @param group month, code of a département or of a structure; {@code TOTAL}
   * @param name what people call it
   * @param leaversFound how many cases
   * @param outcomes how many of them by outcome
   * @param alarmsAvoidedBefore reports that were cleared before there was a case, in these months,
   *     of schools of the group; of a structure they are not known
   * @param alarmsAvoidedAfter cases that were taken back because the leaver is in training,
   *     qualified or too old
   * @param firstContact of those that somebody tried to reach
   */
  public record Line(
      String group,
      String name,
      Optional<Long> leaversFound,
      Map<String, Long> outcomes,
      Optional<Long> alarmsAvoidedBefore,
      Optional<Long> alarmsAvoidedAfter,
      Optional<FirstContact> firstContact) {

    /** Copies the map, so that the record is immutable. */
    public Line {
      outcomes = Map.copyOf(outcomes);
    }
  }

  /**
   * Completed days from the first report to the first attempt to reach the young person, within
   * which it took place for half and for nine tenths of the cases. Where small counts are not
   * shown, they are rounded up to 0, 1, 3, 7, 14, 30, 60, 90, 180 or whole years of 365 days.
   */
  public record FirstContact(int medianDays, int ninetiethPercentileDays) {}
}
