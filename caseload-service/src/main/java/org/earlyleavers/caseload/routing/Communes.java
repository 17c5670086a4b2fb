package org.earlyleavers.caseload.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The communes of France, as INSEE's official geographic code (COG) knows them. */
public final class Communes {

  private final Map<String, Commune> byCode = new HashMap<>();
  private final Map<String, SortedSet<String>> parts = new HashMap<>();
  private final Map<String, SortedSet<String>> byPostalCode = new HashMap<>();

  /**
   * One entry of the code.
   *
   * @param partOf the commune that an arrondissement or a former commune belongs to; absent exactly
   *     for a commune of today
   */
  public record Commune(
      String code, String name, Kind kind, Optional<String> partOf, Set<String> postalCodes) {

    /** Copies the set, so that the record is immutable. */
    public Commune {
      postalCodes = Set.copyOf(postalCodes);
      if (partOf.isPresent() == (kind == Kind.CURRENT)) {
        throw new IllegalArgumentException("Exactly a commune of today is part of no other one");
      }
    }

    /** For people: name and code. */
    String described() {
      return name + " (" + code + ")";
    }
  }

  /** What an entry stands for. */
  public enum Kind {
    /** A commune of today. */
    CURRENT,
    /** Merged into another one, which may keep its name ({@code déléguée}, {@code associée}). */
    FORMER,
    /** Of Paris, Lyon or Marseille. */
    ARRONDISSEMENT
  }

  /** A table of these entries, each code once. */
  public Communes(Collection<Commune> communes) {
    for (Commune commune : communes) {
      byCode.put(commune.code(), commune);
      commune
          .partOf()
          .ifPresent(
              whole -> parts.computeIfAbsent(whole, key -> new TreeSet<>()).add(commune.code()));
      commune
          .postalCodes()
          .forEach(
              postal ->
                  byPostalCode.computeIfAbsent(postal, key -> new TreeSet<>()).add(commune.code()));
    }
  }

  /** What a code stands for; nothing when it is no commune's. */
  public Optional<Commune> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The arrondissements or former communes of a commune. */
  List<Commune> partsOf(String code) {
    return parts.getOrDefault(code, new TreeSet<>()).stream().map(byCode::get).toList();
  }

  /** All that share a postal code; a city's arrondissements in place of the city. */
  List<Commune> sharing(String postalCode) {
    List<Commune> sharing =
        byPostalCode.getOrDefault(postalCode, new TreeSet<>()).stream().map(byCode::get).toList();
    return sharing.stream()
        .filter(
            one ->
                sharing.stream()
                    .noneMatch(part -> part.partOf().filter(one.code()::equals).isPresent()))
        .toList();
  }
}
