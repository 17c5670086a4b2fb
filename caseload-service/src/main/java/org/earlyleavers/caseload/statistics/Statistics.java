package org.earlyleavers.caseload.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.caseload.coverage.Structure;
import org.earlyleavers.caseload.coverage.Structures;
import org.earlyleavers.caseload.database.ActingAs;
import org.earlyleavers.caseload.database.DatabaseRole;
import org.earlyleavers.caseload.routing.Departement;

/** Numbers of leavers, for those who may see them. */
@ApplicationScoped
public class Statistics {

  private final Counting counting;
  private final Structures structures;
  private final StatisticsConfig config;

  Statistics(Counting counting, Structures structures, StatisticsConfig config) {
    this.counting = counting;
    this.structures = structures;
    this.config = config;
  }

  /**
   * The numbers of the caller's structure by month. Nothing is hidden: the reader sees every one of
   * these cases by name. Those that others have offered are not its own.
   */
  @Transactional
  public StatisticsTable ofOwnStructure(String structure, YearMonth first, YearMonth last) {
    Counted seen = counting.ofCasesAlone(first, last);
    Counted own =
        new Counted(
            seen.cases().stream().filter(one -> one.structure().equals(structure)).toList(),
            seen.contacts().stream().filter(one -> one.structure().equals(structure)).toList(),
            List.of());
    return tabulating(1).table(own, Grouping.MONTH, first, last);
  }

  /**
   * The numbers of the country, or of one département.
   *
   * @param departement whose structures' cases and schools' reports are counted
   */
  @ActingAs(DatabaseRole.ENGINE)
  @Transactional
  public StatisticsTable of(
      Optional<String> departement, Grouping by, YearMonth first, YearMonth last) {
    Counted all = counting.ofEverything(first, last);
    Counted counted =
        departement
            .map(
                one ->
                    new Counted(
                        all.cases().stream()
                            .filter(cases -> departementOf(cases.structure()).equals(one))
                            .toList(),
                        all.contacts().stream()
                            .filter(cases -> departementOf(cases.structure()).equals(one))
                            .toList(),
                        all.avoided().stream()
                            .filter(reports -> reports.departement().equals(one))
                            .toList()))
            .orElse(all);
    return tabulating(config.smallestCount()).table(counted, by, first, last);
  }

  private Tabulating tabulating(int smallestCount) {
    return new Tabulating(this::departementOf, this::nameOf, smallestCount);
  }

  private String nameOf(String group) {
    return structures.departementName(group).orElseGet(() -> structures.nameOf(group));
  }

  private String departementOf(String structure) {
    return structures.find(structure).flatMap(Structure::departement).orElse(Departement.NONE);
  }
}
