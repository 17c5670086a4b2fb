package org.earlyleavers.caseload.routing;

import java.util.List;

/**
 * Where a case goes, and why. Whether a residence leads elsewhere than before is told by {@link
 * #structure()} alone: the rest explains.
 *
 * @param structure code of a local mission, e.g. {@code 91223}, or {@code PSAD-<département>}, or
 *     what a rule names, e.g. {@code CIO-75}
 * @param explanation one sentence for people; names places, never a person
 * @param candidates structures that may be the right one when this one only passes the case on, the
 *     most likely first
 * @param basis what it was found by: the version of the coverage and the rules in force; empty when
 *     that is not known
 */
public record Route(
    String structure, Ground ground, String explanation, List<String> candidates, String basis) {

  /** Copies the list, so that the record is immutable. */
  public Route {
    candidates = List.copyOf(candidates);
  }

  /** A route without candidates. */
  public Route(String structure, Ground ground, String explanation) {
    this(structure, ground, explanation, List.of(), "");
  }

  /** Whether no structure that follows young people could be told. */
  public boolean unroutable() {
    return ground.needsCoordination;
  }

  /** The same route, found again by something newer. */
  Route foundBy(String newer) {
    return new Route(structure, ground, explanation, candidates, newer);
  }

  /** Whether it says the same, by whatever it was found. */
  public boolean saysTheSameAs(Route other) {
    return foundBy("").equals(other.foundBy(""));
  }

  /** Where people have brought a case. */
  public static Route handedOver(String from, String to) {
    return new Route(to, Ground.HANDED_OVER, "Structure " + from + " handed the case over");
  }

  /** What a route rests upon. */
  public enum Ground {
    /** A local mission covers the commune of residence. */
    COMMUNE_COVERED(false),
    /** A local mission covers the commune that the former commune of residence belongs to. */
    FORMER_COMMUNE_COVERED(false),
    /** One local mission covers every commune of the postal code. */
    POSTAL_CODE_COVERED(false),
    /** A rule on age, school or course comes before the residence. */
    FOLLOW_UP_RULE(false),
    /** The report names Paris, Lyon or Marseille, whose arrondissements several missions cover. */
    CITY_WITHOUT_ARRONDISSEMENT(true),
    /** No local mission is known to cover the commune. */
    COMMUNE_NOT_COVERED(true),
    /** The code is no commune's; its first digits tell the département. */
    COMMUNE_UNKNOWN(true),
    /** Several missions cover the communes of the postal code, or none covers some of them. */
    POSTAL_CODE_AMBIGUOUS(true),
    /** A postal code tells the département but no commune. */
    COMMUNE_MISSING(true),
    /** The residence is abroad: the reporting school's département decides. */
    RESIDENCE_ABROAD(true),
    /** Nothing is known of the residence in France: the reporting school's département decides. */
    RESIDENCE_UNKNOWN(true),
    /** Two structures agreed on it, whatever the residence says. */
    HANDED_OVER(false);

    private final boolean needsCoordination;

    Ground(boolean needsCoordination) {
      this.needsCoordination = needsCoordination;
    }
  }
}
