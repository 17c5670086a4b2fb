package org.earlyleavers.benchmarks.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Lines over a logarithmic axis.
 *
 * @param across what the horizontal axis counts
 * @param upwards what the vertical axis measures
 * @param logarithmic whether the vertical axis is logarithmic too; it begins at 0 otherwise
 */
public record Chart(
    String title, String across, String upwards, boolean logarithmic, List<Series> series) {

  /** Copies the list, so that the record is immutable. */
  public Chart {
    series = List.copyOf(series);
  }

  DoubleStream allX() {
    return series.stream().flatMap(each -> each.points().stream()).mapToDouble(Series.Point::x);
  }

  DoubleStream allY() {
    return series.stream().flatMap(each -> each.points().stream()).mapToDouble(Series.Point::y);
  }

  boolean isEmpty() {
    return allX().findAny().isEmpty();
  }
}
