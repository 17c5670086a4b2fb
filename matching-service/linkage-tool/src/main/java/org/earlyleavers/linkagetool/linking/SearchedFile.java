package org.earlyleavers.linkagetool.linking;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.earlyleavers.matching.linkage.BlockingKey;
import org.earlyleavers.matching.linkage.BlockingKeys;
import org.earlyleavers.matching.linkage.CandidateIndex;
import org.earlyleavers.matching.linkage.Identity;

/** People in the rooms and corners in which the product meets them, and by their places too. */
public final class SearchedFile {

  private static final int BATCH = 4096;

  private final Roster roster;
  private final boolean searchedForItself;
  private final CandidateIndex index;

  private SearchedFile(
      Roster roster,
      boolean searchedForItself,
      Function<Identity, ? extends Collection<BlockingKey>> keys) {
    this.roster = roster;
    this.searchedForItself = searchedForItself;
    CandidateIndex.Builder builder = CandidateIndex.builder();
    for (int start = 0; start < roster.size(); start += BATCH) {
      int end = Math.min(start + BATCH, roster.size());
      List<? extends Collection<BlockingKey>> batch =
          roster.identities().subList(start, end).parallelStream().map(keys).toList();
      for (int i = 0; i < batch.size(); i++) {
        builder.add(start + i, batch.get(i));
      }
    }
    this.index = builder.build();
  }

  /** In which the people of another file are looked for. */
  public static SearchedFile forOthers(Roster roster) {
    return new SearchedFile(roster, false, BlockingKeys::residentOfFile);
  }

  /**
   * In which its own people are looked for, each among the later ones only: hence all of them stand
   * wherever any of them looks.
   */
  public static SearchedFile forItself(Roster roster) {
    return new SearchedFile(roster, true, BlockingKeys::askingInFile);
  }

  Roster roster() {
    return roster;
  }

  boolean isSearchedForItself() {
    return searchedForItself;
  }

  CandidateIndex.Search search() {
    return index.search();
  }
}
