package org.earlyleavers.caseload.coverage;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.earlyleavers.caseload.coverage.SemicolonTable.Row;
import org.earlyleavers.caseload.coverage.Structure.Kind;
import org.earlyleavers.caseload.routing.Router;

/**
 * The structures by their codes: the local missions of the national list, those that only a
 * coverage file names, and a coordination and a guidance centre per département.
 */
@Singleton
public class Structures {

  private static final String COORDINATION = "PSAD-";
  private static final String GUIDANCE_CENTRE = "CIO-";

  private final Map<String, String> departements = new HashMap<>();
  private final Map<String, Structure> known = new TreeMap<>();
  private volatile Map<String, Structure> ofCoverage = Map.of();

  Structures() {
    for (Row row : rows("departements.csv")) {
      departements.put(row.field("code").orElseThrow(), row.field("name").orElseThrow());
    }
    for (Row row : rows("missions.csv")) {
      add(
          new Structure(
              row.field("code").orElseThrow(),
              Kind.MISSION,
              row.field("name").orElseThrow(),
              row.field("departement")));
    }
    departements.forEach(
        (code, name) -> {
          add(named(COORDINATION + code, Kind.COORDINATION, "PSAD " + name, code));
          add(named(GUIDANCE_CENTRE + code, Kind.GUIDANCE_CENTRE, "CIO " + name, code));
        });
    add(
        new Structure(
            Router.NATIONAL_COORDINATION, Kind.COORDINATION, "PSAD nationale", Optional.empty()));
  }

  private static List<Row> rows(String table) {
    return SemicolonTable.read(FileText.of(ShippedFile.read(table))).rows();
  }

  private static Structure named(String code, Kind kind, String name, String departement) {
    return new Structure(code, kind, name, Optional.of(departement));
  }

  private void add(Structure structure) {
    known.put(structure.code(), structure);
  }

  /** Takes what the coverage in force calls the missions; the national list counts more. */
  void name(Map<String, String> missions) {
    Map<String, Structure> unlisted = new HashMap<>();
    missions.forEach(
        (code, name) ->
            unlisted.put(code, new Structure(code, Kind.MISSION, name, Optional.empty())));
    ofCoverage = Map.copyOf(unlisted);
  }

  /** The structure of a code; nothing when it is not known. */
  public Optional<Structure> find(String code) {
    return Optional.ofNullable(known.get(code)).or(() -> Optional.ofNullable(ofCoverage.get(code)));
  }

  /** What people call it: its name, else its code. */
  public String nameOf(String code) {
    return find(code).map(Structure::name).orElse(code);
  }

  /** What a département is called. */
  public Optional<String> departementName(String code) {
    return Optional.ofNullable(departements.get(code));
  }

  /** All of them, by code. */
  public List<Structure> all() {
    return Stream.concat(
            known.values().stream(),
            ofCoverage.values().stream().filter(one -> !known.containsKey(one.code())))
        .sorted(Comparator.comparing(Structure::code))
        .toList();
  }
}
