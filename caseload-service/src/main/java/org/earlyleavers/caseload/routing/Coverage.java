package org.earlyleavers.caseload.routing;

import java.util.Map;
import java.util.Optional;

/**
 * Which local mission covers which commune.
 *
 * @param missionByCommune INSEE commune code to the mission's code
 */
public record Coverage(Map<String, String> missionByCommune) {

  /** Copies the map, so that the record is immutable. */
  public Coverage {
    missionByCommune = Map.copyOf(missionByCommune);
  }

  Optional<String> missionOf(String communeCode) {
    return Optional.ofNullable(missionByCommune.get(communeCode));
  }
}
