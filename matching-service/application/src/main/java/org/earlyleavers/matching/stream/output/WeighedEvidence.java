package org.earlyleavers.matching.stream.output;

import java.time.LocalDate;
import java.util.Optional;
import org.earlyleavers.events.LeaverDecision.Evidence;
import org.earlyleavers.events.LeaverDecision.FieldComparison;
import org.earlyleavers.events.LeaverDecision.Match;
import org.earlyleavers.events.LeaverDecision.Zone;
import org.earlyleavers.events.ReviewVerdict;
import org.earlyleavers.matching.dossier.Weighed;
import org.earlyleavers.matching.linkage.Comparison;
import org.earlyleavers.matching.record.Content;

/** Translates a record that was weighed into the words of the exchange. */
final class WeighedEvidence {

  private WeighedEvidence() {}

  static Evidence of(Weighed weighed) {
    return new Evidence(
        Evidence.Kind.valueOf(weighed.ref().kind().name()),
        weighed.ref().source(),
        weighed.ref().id(),
        weighed.match().recordedAt(),
        Evidence.Bearing.valueOf(weighed.bearing().name()),
        weighed.match().comparison().fields().stream()
            .map(
                field ->
                    new FieldComparison(
                        field.name(), field.agreement().name(), Optional.of(field.weight())))
            .toList(),
        from(weighed.match().content()),
        until(weighed.match().content()),
        Optional.of(match(weighed)));
  }

  private static Match match(Weighed weighed) {
    Comparison comparison = weighed.match().comparison();
    return new Match(
        comparison.probability(),
        Zone.valueOf(comparison.zone().name()),
        comparison.prior(),
        comparison.twin(),
        weighed.verdict().map(verdict -> ReviewVerdict.Verdict.valueOf(verdict.answer().name())));
  }

  private static LocalDate from(Content content) {
    if (content instanceof Content.Spell spell) {
      return spell.from();
    } else if (content instanceof Content.Award award) {
      return award.on();
    } else {
      return ((Content.Departure) content).on();
    }
  }

  private static Optional<LocalDate> until(Content content) {
    return content instanceof Content.Spell spell ? spell.until() : Optional.empty();
  }
}
