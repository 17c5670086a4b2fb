package org.earlyleavers.benchmarks.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a chart.
 *
 * @param dashed for what others are compared with
 */
public record Series(String name, boolean dashed, List<Point> points) {

  /** A figure; one that is not positive is left out of the picture. */
  public record Point(double x, double y) {}

  /** Copies the list, so that the record is immutable. */
  public Series {
    points = List.copyOf(points);
  }

  /** An unbroken line without points yet. */
  public static Series solid(String name) {
    return new Series(name, false, List.of());
  }

  /** A broken line without points yet. */
  public static Series dashed(String name) {
    return new Series(name, true, List.of());
  }

  /** The same with one more point. */
  public Series with(double x, double y) {
    List<Point> more = new ArrayList<>(points);
    if (x > 0 && y > 0) {
      more.add(new Point(x, y));
    }
    return new Series(name, dashed, more);
  }
}
