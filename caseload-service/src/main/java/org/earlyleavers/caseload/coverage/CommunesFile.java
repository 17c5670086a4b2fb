package org.earlyleavers.caseload.coverage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.coverage.SemicolonTable.Row;
import org.earlyleavers.caseload.routing.Communes;
import org.earlyleavers.caseload.routing.Communes.Commune;
import org.earlyleavers.caseload.routing.Communes.Kind;

/**
 * Reads the table of communes: {@code code;name;kind;part_of;postal_codes}, with the kinds C
 * (commune of today), F (former one) and A (arrondissement), and postal codes between bars.
 */
final class CommunesFile {

  private CommunesFile() {}

  /**
   * Reads a whole file.
   *
   * @throws IllegalArgumentException if a line is no commune, with its number
   */
  static Communes read(byte[] bytes) {
    List<Commune> communes =
        SemicolonTable.read(FileText.of(bytes)).rows().stream()
            .map(CommunesFile::commune)
            .collect(Collectors.toList());
    return new Communes(communes);
  }

  private static Commune commune(Row row) {
    return row.field("code")
        .map(
            code ->
                new Commune(
                    code,
                    row.field("name").orElse(code),
                    kind(row),
                    row.field("part_of"),
                    row.field("postal_codes")
                        .map(all -> Set.copyOf(List.of(all.split("\\|"))))
                        .orElse(Set.of())))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Line " + row.line() + " of the communes has no code"));
  }

  private static Kind kind(Row row) {
    return switch (row.field("kind").orElse("")) {
      case "C" -> Kind.CURRENT;
      case "F" -> Kind.FORMER;
      case "A" -> Kind.ARRONDISSEMENT;
      default ->
          throw new IllegalArgumentException("Line " + row.line() + " of the communes has no kind");
    };
  }
}
