package org.earlyleavers.benchmarks.latency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.earlyleavers.benchmarks.chart.Chart;
import org.earlyleavers.benchmarks.chart.Series;
import org.earlyleavers.benchmarks.chart.SvgPicture;
import org.earlyleavers.benchmarks.latency.LoadedExchange.Load;
import org.earlyleavers.benchmarks.measuring.Percentiles;

/** Prints what was measured as it comes, in Markdown, and draws it at the end. */
final class LatencyReport {

  private static final double MEBIBYTE = 1 << 20;

  /** The rate at which the growth of cost is drawn, if it was measured. */
  private static final int USUAL_RATE = 10;

  private final List<Load> loads = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /** The floor and the exchange, one after the other at one rate. */
  record Step(int size, int rate, Percentiles floor, ReportsUnderLoad.Result exchange) {}

  void add(Load load) {
    loads.add(load);
    say("");
    say(
        "| enrolments | loaded | /s | matching's processor time each | its memory | its state each"
            + " | topics each |");
    say("|---|---|---|---|---|---|---|");
    say(
        "| %,d | %,d | %,.0f | %.0f µs | %,.0f MiB | %,d B | %,d B |",
        load.size(),
        load.loaded(),
        load.perSecond(),
        load.processorMicrosEach(),
        load.residentBytes() / MEBIBYTE,
        load.stateBytes() / load.size(),
        load.brokerBytes() / load.size());
    say("");
    say("| reports/s | | p50 ms | p99 ms | p99.9 ms | longest ms | of |");
    say("|---|---|---|---|---|---|---|");
  }

  void add(Step step) {
    steps.add(step);
    row(step.rate, "floor", step.floor);
    row(step.rate, "answered 202", step.exchange.accepted());
    row(step.rate, "decided", step.exchange.decided());
    row(step.rate, "on the live list", step.exchange.visible());
    System.err.printf(
        "of %d reports at %d/s: %d no case, %d not accepted, %d missing; %d resyncs; p50 %.1f ×"
            + " floor%n",
        step.exchange.sent(),
        step.rate,
        step.exchange.noCase(),
        step.exchange.refused(),
        step.exchange.missing(),
        step.exchange.resyncs(),
        step.exchange.visible().at(50) / step.floor.at(50));
  }

  private static void row(int rate, String what, Percentiles percentiles) {
    say(
        "| %d | %s | %.1f | %.1f | %.1f | %.1f | %,d |",
        rate,
        what,
        percentiles.at(50),
        percentiles.at(99),
        percentiles.at(99.9),
        percentiles.longest(),
        percentiles.count());
  }

  private static void say(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format + "%n", arguments);
  }

  void draw(Path folder) throws IOException {
    SvgPicture.write(
        folder.resolve("latency-over-load.svg"), "Latency over load", List.of(overLoad()));
    SvgPicture.write(folder.resolve("cost-over-size.svg"), "Cost over size", overSize());
    System.err.println("Drawn in " + folder);
  }

  private Chart overLoad() {
    Series floor = Series.dashed("floor, p50");
    Series floorTail = Series.dashed("floor, p99");
    Series visible = Series.solid("on the live list, p50");
    Series visibleTail = Series.solid("on the live list, p99");
    int size = loads.get(loads.size() - 1).size();
    for (Step step : steps) {
      if (step.size == size) {
        floor = floor.with(step.rate, step.floor.at(50));
        floorTail = floorTail.with(step.rate, step.floor.at(99));
        visible = visible.with(step.rate, step.exchange.visible().at(50));
        visibleTail = visibleTail.with(step.rate, step.exchange.visible().at(99));
      }
    }
    return new Chart(
        String.format(Locale.ROOT, "From report to case, %,d enrolments", size),
        "reports a second",
        "ms",
        true,
        List.of(visible, visibleTail, floor, floorTail));
  }

  private List<Chart> overSize() {
    Series perSecond = Series.solid("enrolments/s");
    Series processor = Series.solid("µs each");
    Series state = Series.solid("state");
    Series topics = Series.dashed("topics");
    Series memory = Series.solid("MiB");
    for (Load load : loads) {
      if (load.loaded() > 0) {
        perSecond = perSecond.with(load.size(), load.perSecond());
        processor = processor.with(load.size(), load.processorMicrosEach());
      }
      state = state.with(load.size(), load.stateBytes() / (double) load.size());
      topics = topics.with(load.size(), load.brokerBytes() / (double) load.size());
      memory = memory.with(load.size(), load.residentBytes() / MEBIBYTE);
    }
    Series median = Series.solid("p50");
    Series tail = Series.solid("p99");
    for (Step step : steps) {
      if (step.rate == USUAL_RATE) {
        median = median.with(step.size, step.exchange.visible().at(50));
        tail = tail.with(step.size, step.exchange.visible().at(99));
      }
    }
    String across = "enrolments";
    return List.of(
        new Chart("Report to case at 10 reports/s", across, "ms", false, List.of(median, tail)),
        new Chart("Enrolments taken in", across, "a second", false, List.of(perSecond)),
        new Chart(
            "Matching's processor time", across, "µs an enrolment", false, List.of(processor)),
        new Chart("On disk", across, "bytes an enrolment", false, List.of(state, topics)),
        new Chart("Matching's memory", across, "MiB", false, List.of(memory)));
  }
}
