package org.earlyleavers.matching.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  private final Set<String> established;
  private final Map<String, Double> shares;
  private final double floor;
  private final double chance;

  private NameFrequencies(Set<String> established, Map<String, Double> shares, double floor) {
    this.established = established;
    this.shares = Map.copyOf(shares);
    this.floor = floor;
    this.chance = shares.values().stream().mapToDouble(share -> share * share).sum();
  }

  /** Of the names given to the children born 1961 to 2000 in France. */
  public static NameFrequencies shippedFamilyNames() {
    return shipped("surnames.csv", 0);
  }

  /** Of the first given names of the children born 2004 to 2013 in France. */
  public static NameFrequencies shippedGivenNames() {
    return shipped("given-names.csv", 1);
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
    return new NameFrequencies(established, higher, Math.max(floor, 1.0 / Math.max(1, all)));
  }

  /** The share of people with this normalised name; never less than what is known for rare. */
  public double of(String name) {
    return Math.max(floor, shares.getOrDefault(name, floor));
  }

  /** Whether this is a name that people have, rather than a typing error. */
  boolean isEstablished(String name) {
    return established.contains(name);
  }

  /** The chance that two people have one name. */
  public double chance() {
    return chance;
  }

  private static NameFrequencies shipped(String file, int nameColumn) {
    Map<String, Double> shares = shares(count(file, nameColumn));
    return new NameFrequencies(Set.copyOf(shares.keySet()), shares, FLOOR);
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
