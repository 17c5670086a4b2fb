package org.earlyleavers.caseload.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earlyleavers.caseload.coverage.SemicolonTable.Row;
import org.earlyleavers.caseload.routing.Communes;
import org.earlyleavers.caseload.routing.Coverage;

/**
 * The national file of the territories of the local missions, as it is published: semicolons, and
 * at least the columns {@code Code INSEE} and {@code Code ML}. What is only untidy is put right and
 * noted; what leaves open who covers a commune is an error, and a file with errors is of no use.
 *
 * @param names of missions, by code, where the file has any
 * @param errors by line
 * @param notes by line
 */
record CoverageFile(
    Coverage coverage, Map<String, String> names, List<Remark> errors, List<Remark> notes) {

  private static final String COMMUNE = "Code INSEE";
  private static final String MISSION = "Code ML";
  private static final String NAME = "Nom Officiel ML";
  private static final List<String> OF_MISSION =
      List.of(NAME, "Adresse ML", "Code Postal ML", "Ville ML");

  private static final Pattern CODE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");
  private static final Pattern WITHOUT_LEADING_ZERO = Pattern.compile("[1-9]\\d{3}");

  /** How the missions' own system ends the code of every structure. */
  private static final String SYSTEM_SUFFIX = "S00";

  /** Something about a line of the file, 0 for all of it; repeats none of its values. */
  record Remark(int line, String text) {}

  CoverageFile {
    names = Map.copyOf(names);
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
  }

  /** Reads a whole file. */
  static CoverageFile read(byte[] bytes, Communes communes, Structures structures) {
    return new Reading(communes, structures).read(SemicolonTable.read(FileText.of(bytes)));
  }

  private static final class Reading {

    private final Communes communes;
    private final Structures structures;
    private final Map<String, String> missions = new HashMap<>();
    private final Map<String, Integer> firstLines = new HashMap<>();
    private final Map<String, List<Optional<String>>> particulars = new HashMap<>();
    private final Set<String> saidToDiffer = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<Remark> errors = new ArrayList<>();
    private final List<Remark> notes = new ArrayList<>();

    Reading(Communes communes, Structures structures) {
      this.communes = communes;
      this.structures = structures;
    }

    CoverageFile read(SemicolonTable table) {
      for (String column : List.of(COMMUNE, MISSION)) {
        if (!table.hasColumn(column)) {
          errors.add(new Remark(0, "The file lacks the column " + column));
        }
      }
      if (errors.isEmpty()) {
        table.rows().forEach(this::read);
        if (missions.isEmpty() && errors.isEmpty()) {
          errors.add(new Remark(0, "The file has no communes"));
        }
      }
      return new CoverageFile(new Coverage(missions), names, errors, notes);
    }

    private void read(Row row) {
      if (row.fields().isEmpty()) {
        errors.add(new Remark(row.line(), "The line does not have the fields of the first one"));
        return;
      }
      Optional<String> commune = row.field(COMMUNE).flatMap(code -> communeCode(code, row.line()));
      Optional<String> mission = row.field(MISSION).flatMap(this::missionCode);
      if (commune.isEmpty()) {
        errors.add(new Remark(row.line(), "The line lacks a valid " + COMMUNE));
      }
      if (mission.isEmpty()) {
        errors.add(new Remark(row.line(), "The line lacks a valid " + MISSION));
      }
      if (commune.isPresent() && mission.isPresent()) {
        take(commune.get(), mission.get(), row);
      }
    }

    private void take(String commune, String mission, Row row) {
      String known = missions.putIfAbsent(commune, mission);
      if (known == null) {
        firstLines.put(commune, row.line());
        if (communes.find(commune).isEmpty()) {
          notes.add(new Remark(row.line(), "The commune is not known"));
        }
        remember(mission, row);
      } else if (known.equals(mission)) {
        notes.add(new Remark(row.line(), "Says the same as line " + firstLines.get(commune)));
      } else {
        errors.add(
            new Remark(
                row.line(),
                "Gives the commune of line " + firstLines.get(commune) + " to another mission"));
      }
    }

    private void remember(String mission, Row row) {
      List<Optional<String>> said = OF_MISSION.stream().map(row::field).toList();
      List<Optional<String>> before = particulars.putIfAbsent(mission, said);
      if (before == null) {
        row.field(NAME).ifPresent(name -> names.put(mission, name));
        if (structures.find(mission).isEmpty()) {
          notes.add(new Remark(row.line(), "The mission is not in the list of structures"));
        }
      } else if (!before.equals(said) && saidToDiffer.add(mission)) {
        notes.add(
            new Remark(
                row.line(),
                "Names or places the mission otherwise than before; the first line counts"));
      }
    }

    /** A spreadsheet takes the zero away from what looks like a number. */
    private Optional<String> communeCode(String text, int line) {
      String code = text.toUpperCase(Locale.ROOT);
      if (WITHOUT_LEADING_ZERO.matcher(code).matches()) {
        notes.add(new Remark(line, "The leading zero of " + COMMUNE + " was missing"));
        code = "0" + code;
      }
      return Optional.of(code).filter(CODE.asMatchPredicate());
    }

    private Optional<String> missionCode(String text) {
      String code = text.toUpperCase(Locale.ROOT);
      if (code.endsWith(SYSTEM_SUFFIX)) {
        code = code.substring(0, code.length() - SYSTEM_SUFFIX.length());
      }
      if (WITHOUT_LEADING_ZERO.matcher(code).matches()) {
        code = "0" + code;
      }
      return Optional.of(code).filter(CODE.asMatchPredicate()).map(this::asInTheList);
    }

    /** The missions' own system writes 98 and 99 for the two départements of Corsica. */
    private String asInTheList(String code) {
      String corsican = code.replaceFirst("^98", "2A").replaceFirst("^99", "2B");
      return structures.find(code).isEmpty() && structures.find(corsican).isPresent()
          ? corsican
          : code;
    }
  }
}
