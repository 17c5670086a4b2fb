package org.earlyleavers.caseload.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.earlyleavers.caseload.coverage.Structure;
import org.earlyleavers.caseload.coverage.Structures;
import org.earlyleavers.caseload.routing.Departement;

/**
 * Numbers of leavers, for those who may see them. Who does not see the cases behind them gets whole
 * years: of periods that overlap, the difference would be a few people's.
 */
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
  public StatisticsTable ofOwnStructure(String structure, YearMonth first, YearMonth last) {
    Counted own = counting.ofCasesAlone(first, last).only(structure::equals, none -> false);
    return tabulating(1)
        .table(own, Counted.NOTHING, new View(Grouping.MONTH, Optional.empty(), first, last));
  }

  /**
   * The numbers of the country.
   *
   * @param departement of whose structures alone, as the table of all structures shows them
   * @param desk the structure whose cases the reader sees by name besides, and may take off any sum
   */
  public StatisticsTable ofCountry(
      Year year, Grouping by, Optional<String> departement, Optional<String> desk) {
    View view = View.of(year, by, departement);
    Counted all = counting.ofEverything(view.first(), view.last());
    Counted known = all.only(structure -> desk.filter(structure::equals).isPresent(), any -> false);
    Counted others = all.only(structure -> desk.filter(structure::equals).isEmpty(), any -> true);
    return tabulating(config.smallestCount()).table(known, others, view);
  }

  /**
   * The numbers of one département, by month or structure, for those who see its coordination's
   * cases by name: these are shown, and count as known.
   *
   * @param departement whose structures' cases and schools' reports are counted
   */
  public StatisticsTable ofDepartement(
      String departement, String coordination, Year year, Grouping by) {
    View view = View.of(year, by, Optional.empty());
    Counted all = counting.ofEverything(view.first(), view.last());
    Counted known = all.only(coordination::equals, none -> false);
    Counted others =
        all.only(
            structure ->
                !structure.equals(coordination) && departementOf(structure).equals(departement),
            departement::equals);
    return tabulating(config.smallestCount()).table(known, others, view);
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
