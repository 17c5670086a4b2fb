package org.earlyleavers.caseload.routing;

/**
 * Where a case goes, and why.
 *
 * @param structure code of a local mission, e.g. {@code 91223}, or {@code PSAD-<département>}
 * @param explanation for people; names places, never a person
 */
public record Route(String structure, Ground ground, String explanation) {

  /** Whether no local mission could be told. */
  public boolean unroutable() {
    return ground != Ground.COMMUNE_COVERED && ground != Ground.HANDED_OVER;
  }

  /** Where people have brought a case. */
  public static Route handedOver(String from, String to) {
    return new Route(to, Ground.HANDED_OVER, "Structure " + from + " handed the case over");
  }

  /** What a route rests upon. */
  public enum Ground {
    /** A local mission covers the commune of residence. */
    COMMUNE_COVERED,
    /** The report names Paris, Lyon or Marseille, whose arrondissements decide. */
    CITY_WITHOUT_ARRONDISSEMENT,
    /** No local mission is known to cover the commune. */
    COMMUNE_NOT_COVERED,
    /** A postal code tells the département but not the commune. */
    COMMUNE_MISSING,
    /** Nothing is known of the residence in France: the reporting school's département decides. */
    RESIDENCE_UNKNOWN,
    /** Two structures agreed on it, whatever the residence says. */
    HANDED_OVER
  }
}
