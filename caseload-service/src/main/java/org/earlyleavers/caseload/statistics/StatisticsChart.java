package org.earlyleavers.caseload.statistics;

import java.util.List;
import java.util.Locale;
import org.earlyleavers.caseload.statistics.StatisticsTable.Line;

/**
 * Draws how many leavers were found, a bar for each group, as an image that a screen reader reads
 * too. Without styles and scripts, so that the strictest policy of a page lets it in.
 */
public final class StatisticsChart {

  private static final int WIDTH = 720;
  private static final int NAMES = 260;
  private static final int NUMBERS = 60;
  private static final int STEP = 28;
  private static final int BAR = 18;
  private static final int NAME_LENGTH = 36;
  private static final String COLOUR = "#000091";

  private StatisticsChart() {}

  /** An SVG document. */
  public static String svg(StatisticsTable table, Locale language) {
    boolean french = language.getLanguage().equals("fr");
    String title = french ? "Décrocheurs repérés" : "Leavers found";
    String hidden = french ? "secret statistique" : "confidential";
    List<Line> lines = table.lines();
    long largest =
        Math.max(
            1, lines.stream().mapToLong(line -> line.leaversFound().orElse(0L)).max().orElse(1));
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"chart-title\""
                + " viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"14\">"
                + "<title id=\"chart-title\">%s, %s – %s</title>",
            WIDTH,
            STEP * (lines.size() + 1),
            title,
            table.first(),
            table.last()));
    int y = STEP / 2;
    for (Line line : lines) {
      long count = line.leaversFound().orElse(0L);
      long length = (WIDTH - NAMES - NUMBERS) * count / largest;
      String number = line.leaversFound().map(String::valueOf).orElse(hidden);
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"currentColor\">%s</text>"
                  + "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
                  + "<text x=\"%d\" y=\"%d\" fill=\"currentColor\">%s</text>",
              NAMES - 8,
              y + 14,
              escaped(shortened(line.name())),
              NAMES,
              y,
              length,
              BAR,
              COLOUR,
              NAMES + length + 6,
              y + 14,
              number));
      y += STEP;
    }
    return svg.append("</svg>").toString();
  }

  private static String shortened(String name) {
    return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH - 1) + "…";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
