package org.earlyleavers.caseload.coverage;

import java.util.Optional;

/**
 * Somebody who follows young people, or passes them on.
 *
 * @param code as in routes, in the claim {@code structure} and on cases, e.g. {@code 91377}
 * @param departement where it sits
 */
public record Structure(String code, Kind kind, String name, Optional<String> departement) {

  /** The kinds of structure. */
  public enum Kind {
    /** <em>Mission locale</em>. */
    MISSION,
    /** <em>Plateforme de suivi et d'appui aux décrocheurs</em>. */
    COORDINATION,
    /** <em>Centre d'information et d'orientation</em>. */
    GUIDANCE_CENTRE
  }
}
