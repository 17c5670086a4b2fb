package org.earlyleavers.matching;

import java.util.List;
import java.util.Optional;
import org.earlyleavers.matching.linkage.Comparison;
import org.earlyleavers.matching.linkage.Comparison.Agreement;
import org.earlyleavers.matching.linkage.Comparison.Field;
import org.earlyleavers.matching.linkage.Comparison.Zone;
import org.earlyleavers.matching.linkage.ExactLinkage;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.linkage.Locality;

/** As {@link ExactLinkage}, but leaves to a person whoever lives {@link #ELSEWHERE}. */
final class DoubtingLinkage implements Linkage {

  static final String ELSEWHERE = "elsewhere";

  private static final Optional<Locality> DOUBTFUL = Locality.of(ELSEWHERE);

  private final Linkage exact = new ExactLinkage();

  @Override
  public Comparison compare(Identity left, Identity right) {
    Comparison exactly = exact.compare(left, right);
    boolean doubtful = !left.residence().equals(right.residence());
    boolean aboutDoubtful = left.residence().equals(DOUBTFUL) || right.residence().equals(DOUBTFUL);
    return exactly.same() && doubtful && aboutDoubtful
        ? new Comparison(
            Zone.REVIEW, 0.5, -13, List.of(new Field("familyName", Agreement.EQUAL, 13)), 0)
        : exactly;
  }

  @Override
  public String version() {
    return "doubting";
  }
}
