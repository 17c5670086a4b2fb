package org.earlyleavers.caseload.page;

import java.util.ArrayList;
import java.util.List;
import org.earlyleavers.caseload.worklists.Worklist;
import org.earlyleavers.caseload.worklists.Worklists.Count;

/**
 * How many cases are on each list, as bars.
 *
 * @param bars from top to bottom
 */
public record Chart(List<Bar> bars) {

  private static final int LONGEST = 400;
  private static final int STEP = 40;

  /** Copies the list, so that the record is immutable. */
  public Chart {
    bars = List.copyOf(bars);
  }

  /**
   * One bar.
   *
   * @param top of its row
   * @param length in the units of the drawing; at least a line where there is something
   */
  public record Bar(Worklist list, long cases, int top, int length) {

    /** Where what is written in the row stands. */
    public int baseline() {
      return top + 22;
    }

    /** Where the number stands, behind the bar. */
    public int numberAt() {
      return 200 + length + 10;
    }
  }

  /** The height of the drawing. */
  public int height() {
    return bars.size() * STEP;
  }

  static Chart of(List<Count> counts) {
    long most = Math.max(1, counts.stream().mapToLong(Count::cases).max().orElse(1));
    List<Bar> bars = new ArrayList<>();
    for (Count count : counts) {
      int length = Math.toIntExact(count.cases() * LONGEST / most);
      bars.add(
          new Bar(
              count.list(),
              count.cases(),
              bars.size() * STEP,
              count.cases() == 0 ? 0 : Math.max(2, length)));
    }
    return new Chart(bars);
  }
}
