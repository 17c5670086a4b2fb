package org.earlyleavers.matching.stream;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;
import org.earlyleavers.matching.linkage.Comparison;
import org.earlyleavers.matching.linkage.Comparison.Agreement;
import org.earlyleavers.matching.linkage.Comparison.Field;
import org.earlyleavers.matching.linkage.Comparison.Zone;
import org.earlyleavers.matching.linkage.ExactLinkage;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.linkage.Locality;

/** As {@link ExactLinkage}, but leaves to a person whoever lives elsewhere. */
@Mock
@Singleton
public final class DoubtingLinkage implements Linkage {

  private static final Place ELSEWHERE = Place.commune("elsewhere");

  private static final Optional<Locality> DOUBTFUL = Locality.of("elsewhere");

  private final Linkage exact = new ExactLinkage();

  /** Somebody of whom this cannot say whether it is the same person. */
  public static Person perhaps(Person person) {
    return new Person(
        Optional.empty(),
        person.familyName(),
        person.usageName(),
        person.givenNames(),
        person.birthDate(),
        person.sex(),
        person.birthPlace(),
        Optional.of(ELSEWHERE));
  }

  @Override
  public Comparison compare(Identity left, Identity right) {
    Comparison exactly = exact.compare(left, right);
    boolean doubtful = left.residence().equals(DOUBTFUL) != right.residence().equals(DOUBTFUL);
    return exactly.same() && doubtful
        ? new Comparison(
            Zone.REVIEW, 0.5, -13, List.of(new Field("familyName", Agreement.EQUAL, 13)), 0)
        : exactly;
  }

  @Override
  public String version() {
    return "doubting";
  }
}
