package org.earlyleavers.matching.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How common names are. Two people who share a rare name are hardly two people; two who share a
 * common one may well be.
 */
public final class NameFrequencies {

  /**
   * Nothing counts as rarer: names of immigrants and of one village are rare in the tables, and yet
   * shared by many who meet.
   */
  private static final double FLOOR = 1e-5;

  private final Map<String, Double> shares;
  private final double floor;
  private final double chance;

  private NameFrequencies(Map<String, Double> shares, double floor) {
    this.shares = Map.copyOf(shares);
    this.floor = floor;
    this.chance = shares.values().stream().mapToDouble(share -> share * share).sum();
  }

  /** Of the names given to the children born 1961 to 2000 in France. */
  public static NameFrequencies shippedFamilyNames() {
    return new NameFrequencies(shares(count("surnames.csv", 0)), FLOOR);
  }

  /** Of the first given names of the children born 2004 to 2013 in France. */
  public static NameFrequencies shippedGivenNames() {
    return new NameFrequencies(shares(count("given-names.csv", 1)), FLOOR);
  }

  /**
   * These, or the frequencies in some file where they are higher. A name that was seen only once in
   * a small file is not known to be rare.
   *
   * @param observed how often each normalised name occurs there
   */
  public NameFrequencies observing(Map<String, Integer> observed) {
    Map<String, Long> counts = new HashMap<>();
    observed.forEach((name, count) -> counts.put(name, count.longValue()));
    Map<String, Double> higher = new HashMap<>(shares);
    shares(counts).forEach((name, share) -> higher.merge(name, share, Math::max));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return new NameFrequencies(higher, Math.max(floor, 1.0 / Math.max(1, all)));
  }

  /** The share of people with this normalised name; never less than what is known for rare. */
  public double of(String name) {
    return Math.max(floor, shares.getOrDefault(name, floor));
  }

  /** The chance that two people have one name. */
  public double chance() {
    return chance;
  }

  private static Map<String, Double> shares(Map<String, Long> counts) {
    double all = counts.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Double> shares = new HashMap<>();
    counts.forEach((name, count) -> shares.put(name, count / all));
    return shares;
  }

  private static Map<String, Long> count(String file, int nameColumn) {
    Map<String, Long> counts = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                NameFrequencies.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> fields = List.of(line.split(";", -1));
        String name = NormalisedName.of(fields.get(nameColumn)).text();
        counts.merge(name, Long.valueOf(fields.get(nameColumn + 1)), Long::sum);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return counts;
  }
}
