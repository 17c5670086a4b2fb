package org.earlyleavers.linkagetool.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Texts, each drawn as often as it occurs. */
final class Frequencies {

  private final List<String> texts;
  private final double[] upTo;

  private Frequencies(List<String> texts, double[] upTo) {
    this.texts = texts;
    this.upTo = upTo;
  }

  static Frequencies of(Map<String, ? extends Number> counts) {
    List<String> texts = List.copyOf(counts.keySet().stream().sorted().toList());
    double[] upTo = new double[texts.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += counts.get(texts.get(i)).doubleValue();
      upTo[i] = sum;
    }
    return new Frequencies(texts, upTo);
  }

  String draw(Random random) {
    double wanted = random.nextDouble() * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, wanted);
    return texts.get(Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1));
  }

  List<String> texts() {
    return texts;
  }

  /** Reads a resource of lines with semicolons, without its header. */
  static void forEachLine(String resource, Consumer<List<String>> line) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Frequencies.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      lines.lines().skip(1).forEach(text -> line.accept(List.of(text.split(";", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
