package org.earlyleavers.matching.stream.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.earlyleavers.events.LeaverDecision.Evidence;
import org.earlyleavers.events.MatchReview;
import org.earlyleavers.events.MatchReview.Side;
import org.earlyleavers.events.ReviewId;
import org.earlyleavers.events.ReviewVerdict;
import org.earlyleavers.matching.dossier.Dossier;
import org.earlyleavers.matching.dossier.Review;
import org.earlyleavers.matching.dossier.Reviews.Asked;
import org.earlyleavers.matching.dossier.Verdict;
import org.earlyleavers.matching.linkage.BirthDate;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Locality;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.stream.intake.Placeable;
import org.earlyleavers.matching.stream.state.StoredDossier;

/** What people are asked about a report, side by side. */
public final class ReviewUpdates {

  private ReviewUpdates() {}

  /** Everything that was ever asked about a report, by review id; empty what is no question now. */
  public static Map<String, Optional<MatchReview>> of(StoredDossier stored) {
    Dossier dossier = stored.dossier();
    if (dossier.reviews().asked().isEmpty()) {
      return Map.of();
    }
    Map<String, Optional<MatchReview>> updates = new TreeMap<>();
    for (Asked asked : dossier.reviews().asked()) {
      updates.put(id(dossier.reportId(), asked.ref()), Optional.empty());
    }
    stored
        .report()
        .map(report -> Placeable.identity(report.person()))
        .ifPresent(
            pupil ->
                dossier
                    .openOrDecidedReviews()
                    .forEach(
                        review ->
                            updates.put(
                                id(dossier.reportId(), review.ref()),
                                Optional.of(sideBySide(dossier.reportId(), pupil, review)))));
    return updates;
  }

  /** The ids of the reviews to which somebody may have given a verdict. */
  public static List<String> ids(StoredDossier stored) {
    String reportId = stored.dossier().reportId();
    return stored.dossier().reviews().asked().stream()
        .map(asked -> id(reportId, asked.ref()))
        .toList();
  }

  private static String id(String reportId, RecordRef ref) {
    return ReviewId.of(
            UUID.fromString(reportId),
            Evidence.Kind.valueOf(ref.kind().name()),
            ref.source(),
            ref.id())
        .toString();
  }

  private static MatchReview sideBySide(String reportId, Identity pupil, Review review) {
    UUID report = UUID.fromString(reportId);
    return new MatchReview(
        report,
        review.openedAt(),
        side(pupil),
        side(review.record().match().identity()),
        WeighedEvidence.of(review.record()),
        review.verdict().map(verdict -> said(report, review.ref(), verdict)));
  }

  private static ReviewVerdict said(UUID report, RecordRef ref, Verdict verdict) {
    return new ReviewVerdict(
        report,
        Evidence.Kind.valueOf(ref.kind().name()),
        ref.source(),
        ref.id(),
        ReviewVerdict.Verdict.valueOf(verdict.answer().name()),
        verdict.reviewer(),
        verdict.reason(),
        verdict.decidedAt(),
        verdict.version().number());
  }

  private static Side side(Identity identity) {
    return new Side(
        identity.ine(),
        identity.familyName(),
        identity.usageName(),
        identity.givenNames(),
        identity.birthDate().map(ReviewUpdates::written),
        identity.sex().map(Enum::name),
        identity.birthPlace().map(Locality::code),
        identity.residence().map(Locality::code));
  }

  private static String written(BirthDate date) {
    return String.format(Locale.ROOT, "%04d-%02d-%02d", date.year(), date.month(), date.day());
  }
}
