package org.earlyleavers.matching.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.earlyleavers.matching.linkage.Comparison.Agreement;
import org.earlyleavers.matching.linkage.Weights.Chance;

/**
 * Weights as a text of lines with fields between semicolons: {@code version;…}, {@code
 * population;…}, {@code twins;…}, {@code siblings;…}, {@code namesakes;…}, {@code same-from;…},
 * {@code review-from;…}, and for each level of each field {@code field;level;same;other;twin}. What
 * follows {@code #} is a comment.
 */
public final class WeightsFile {

  private static final String SHIPPED = "weights.csv";

  private WeightsFile() {}

  /** The weights that the product ships. */
  public static Weights shipped() {
    try (InputStream file = WeightsFile.class.getResourceAsStream(SHIPPED);
        Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads weights.
   *
   * @throws IllegalArgumentException when it is none, naming the line
   */
  public static Weights read(Reader reader) throws IOException {
    Map<String, String> settings = new HashMap<>();
    Map<ComparedField, Map<Agreement, Chance>> chances = new EnumMap<>(ComparedField.class);
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String said = line.substring(0, line.indexOf('#') < 0 ? line.length() : line.indexOf('#'));
      if (!said.isBlank()) {
        try {
          take(List.of(said.strip().split(";", -1)), settings, chances);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("Weights, line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return new Weights(
        setting(settings, "version"),
        Double.parseDouble(setting(settings, "population")),
        Double.parseDouble(setting(settings, "twins")),
        Double.parseDouble(setting(settings, "siblings")),
        Double.parseDouble(setting(settings, "namesakes")),
        Double.parseDouble(setting(settings, "same-from")),
        Double.parseDouble(setting(settings, "review-from")),
        chances);
  }

  private static void take(
      List<String> parts,
      Map<String, String> settings,
      Map<ComparedField, Map<Agreement, Chance>> chances) {
    if (parts.size() == 2) {
      settings.put(parts.get(0), parts.get(1));
    } else if (parts.size() == 5) {
      chances
          .computeIfAbsent(
              ComparedField.labelled(parts.get(0)), any -> new EnumMap<>(Agreement.class))
          .put(
              Agreement.valueOf(parts.get(1)),
              new Chance(
                  Double.parseDouble(parts.get(2)),
                  Double.parseDouble(parts.get(3)),
                  Double.parseDouble(parts.get(4))));
    } else {
      throw new IllegalArgumentException("two or five fields are expected");
    }
  }

  private static String setting(Map<String, String> settings, String name) {
    String value = settings.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Weights without " + name);
    }
    return value;
  }

  /** Writes weights as {@link #read} reads them. */
  public static void write(Weights weights, Appendable out) throws IOException {
    out.append("version;").append(weights.version()).append('\n');
    setting(out, "population", weights.population());
    setting(out, "twins", weights.twins());
    setting(out, "siblings", weights.siblings());
    setting(out, "namesakes", weights.namesakes());
    setting(out, "same-from", weights.sameFrom());
    setting(out, "review-from", weights.reviewFrom());
    out.append("# field;agreement;same;other;twin\n");
    for (ComparedField field : ComparedField.values()) {
      for (Agreement level : field.levels()) {
        Chance chance = weights.chances().get(field).get(level);
        out.append(field.label())
            .append(';')
            .append(level.name())
            .append(';')
            .append(number(chance.same()))
            .append(';')
            .append(number(chance.other()))
            .append(';')
            .append(number(chance.twin()))
            .append('\n');
      }
    }
  }

  private static void setting(Appendable out, String name, double value) throws IOException {
    out.append(name).append(';').append(number(value)).append('\n');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.9g", value);
  }
}
