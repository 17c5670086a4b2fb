package org.earlyleavers.benchmarks.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where figures lie on an axis.
 *
 * @param place of a figure, from 0 to 1
 * @param ticks figures to be named
 */
record Scale(DoubleUnaryOperator place, List<Double> ticks) {

  private static final double[] STEPS = {1, 2, 5, 10};
  private static final int TICKS = 5;

  /** From the lowest to the highest of these, by factors; each of a few figures is named. */
  static Scale acrossAll(double[] figures) {
    double[] distinct = Arrays.stream(figures).distinct().sorted().toArray();
    double low = distinct[0];
    double high = distinct[distinct.length - 1];
    DoubleUnaryOperator place =
        figure -> high == low ? 0.5 : Math.log(figure / low) / Math.log(high / low);
    return new Scale(place, Arrays.stream(distinct).boxed().toList());
  }

  /** From a power of ten to a power of ten. */
  static Scale logarithmic(double[] figures) {
    int low = (int) Math.floor(Math.log10(Arrays.stream(figures).min().orElse(1)));
    int high =
        Math.max(low + 1, (int) Math.ceil(Math.log10(Arrays.stream(figures).max().orElse(1))));
    return new Scale(
        figure -> (Math.log10(figure) - low) / (high - low),
        IntStream.rangeClosed(low, high).mapToObj(power -> Math.pow(10, power)).toList());
  }

  /** From 0 to a round number. */
  static Scale linear(double[] figures) {
    double most = Arrays.stream(figures).max().orElse(1);
    double power = Math.pow(10, Math.floor(Math.log10(most / TICKS)));
    double step =
        Arrays.stream(STEPS)
            .map(each -> each * power)
            .filter(each -> each * TICKS >= most)
            .min()
            .orElse(most / TICKS);
    double top = Math.ceil(most / step) * step;
    return new Scale(
        figure -> figure / top,
        DoubleStream.iterate(0, tick -> tick <= top * 1.0001, tick -> tick + step)
            .boxed()
            .toList());
  }
}
