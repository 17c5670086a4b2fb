package org.earlyleavers.benchmarks.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Charts, one below the other, as a picture of scalable vectors. */
public final class SvgPicture {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 300;
  private static final int LEFT = 70;
  private static final int RIGHT = 560;
  private static final int TOP = 40;
  private static final int BOTTOM = 250;
  private static final int TEXT = 16;
  private static final List<String> COLOURS = List.of("#000091", "#c9191e", "#18753c", "#716043");

  private final StringBuilder out = new StringBuilder();

  private SvgPicture() {}

  /**
   * Writes a picture; charts without figures are left out.
   *
   * @param title for those who cannot see it
   */
  public static void write(Path file, String title, List<Chart> charts) throws IOException {
    List<Chart> shown = charts.stream().filter(chart -> !chart.isEmpty()).toList();
    SvgPicture picture = new SvgPicture();
    picture.add(
        "<svg xmlns='http://www.w3.org/2000/svg' role='img' viewBox='0 0 %d %d'"
            + " font-family='sans-serif' font-size='12'>",
        WIDTH, HEIGHT * shown.size());
    picture.add("<title>%s</title>", escaped(title));
    picture.add("<rect width='100%%' height='100%%' fill='white'/>");
    for (int i = 0; i < shown.size(); i++) {
      picture.add("<g transform='translate(0 %d)'>", i * HEIGHT);
      picture.draw(shown.get(i));
      picture.add("</g>");
    }
    picture.add("</svg>");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, picture.out);
  }

  private void draw(Chart chart) {
    Scale across = Scale.acrossAll(chart.allX().toArray());
    double[] figures = chart.allY().toArray();
    Scale upwards = chart.logarithmic() ? Scale.logarithmic(figures) : Scale.linear(figures);
    text(
        LEFT,
        TOP - 20,
        "start",
        "<tspan font-weight='bold'>" + escaped(chart.title()) + "</tspan>");
    text(LEFT, TOP - 5, "start", escaped(chart.upwards()));
    text((LEFT + RIGHT) / 2.0, BOTTOM + 35, "middle", escaped(chart.across()));
    for (double tick : upwards.ticks()) {
      double y = y(upwards, tick);
      add("<path d='M%d %.1fH%d' stroke='#ddd'/>", LEFT, y, RIGHT);
      text(LEFT - 6, y + 4, "end", named(tick));
    }
    for (double tick : across.ticks()) {
      double x = x(across, tick);
      add("<path d='M%.1f %dv5' stroke='#666'/>", x, BOTTOM);
      text(x, BOTTOM + 18, "middle", named(tick));
    }
    add("<path d='M%d %dH%d' stroke='#666'/>", LEFT, BOTTOM, RIGHT);
    for (int i = 0; i < chart.series().size(); i++) {
      line(
          chart.series().get(i),
          COLOURS.get(i % COLOURS.size()),
          TOP + TEXT * (i + 1),
          across,
          upwards);
    }
  }

  private void line(Series series, String colour, int legend, Scale across, Scale upwards) {
    String dashes = series.dashed() ? " stroke-dasharray='6 4'" : "";
    String points =
        series.points().stream()
            .map(
                point ->
                    String.format(
                        Locale.ROOT, "%.1f,%.1f", x(across, point.x()), y(upwards, point.y())))
            .collect(Collectors.joining(" "));
    add(
        "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'%s/>",
        points, colour, dashes);
    for (Series.Point point : series.points()) {
      add(
          "<circle cx='%.1f' cy='%.1f' r='3' fill='%s'><title>%s: %s</title></circle>",
          x(across, point.x()),
          y(upwards, point.y()),
          colour,
          escaped(series.name()),
          named(point.y()));
    }
    add(
        "<path d='M%d %dh24' stroke='%s' stroke-width='2'%s/>",
        RIGHT + 15, legend - 4, colour, dashes);
    text(RIGHT + 45, legend, "start", escaped(series.name()));
  }

  private static double x(Scale scale, double figure) {
    return LEFT + scale.place().applyAsDouble(figure) * (RIGHT - LEFT);
  }

  private static double y(Scale scale, double figure) {
    return BOTTOM - scale.place().applyAsDouble(figure) * (BOTTOM - TOP);
  }

  private static String named(double figure) {
    return figure == Math.rint(figure) || figure >= 100
        ? String.format(Locale.ROOT, "%,.0f", figure)
        : String.format(Locale.ROOT, "%.3g", figure);
  }

  private void text(double x, double y, String anchor, String content) {
    add("<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>", x, y, anchor, content);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private void add(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format + "%n", arguments));
  }
}
