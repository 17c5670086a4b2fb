package org.earlyleavers.reporting.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.reporting.draft.DraftJson;
import org.earlyleavers.reporting.draft.NamedDraft;
import org.earlyleavers.reporting.draft.UnreadableDraftException;
import org.earlyleavers.reporting.intake.Examination;
import org.earlyleavers.reporting.intake.ReportExaminer;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.intake.Violation;
import org.earlyleavers.reporting.submission.IdempotencyKey;

/** Examines lines, each by itself. */
@ApplicationScoped
class LineExamination {

  private static final String REFERENCE = "reference";

  private final DraftJson json = new DraftJson("line");
  private final ReportExaminer examiner;
  private final Clock clock;
  private final BatchSettings settings;

  LineExamination(ReportExaminer examiner, Clock clock, BatchSettings settings) {
    this.examiner = examiner;
    this.clock = clock;
    this.settings = settings;
  }

  /** What a line turns out to be. */
  sealed interface Examined {

    /** May be submitted under this name. */
    record Acceptable(int line, IdempotencyKey name, Statement statement) implements Examined {}

    /** Is answered as it is. */
    record Answered(LineAnswer answer) implements Examined {}
  }

  Examined examine(Line line, Uai school) {
    if (!(line instanceof Line.Whole whole)) {
      return refused(
          line,
          List.of(
              new Violation(
                  "line", "must have at most " + settings.longestLine().asLongValue() + " bytes")));
    }
    try {
      return examine(whole, json.readNamed(whole.text().bytes()), school);
    } catch (UnreadableDraftException e) {
      return refused(line, List.of(e.violation()));
    }
  }

  private Examined examine(Line line, NamedDraft named, Uai school) {
    Examination examination = examiner.examine(named.draft(), clock.instant());
    if (examination instanceof Examination.TooYoung tooYoung) {
      return new Examined.Answered(LineAnswer.tooYoung(line.number(), tooYoung.reportableFrom()));
    }
    List<Violation> violations = new ArrayList<>();
    Optional<IdempotencyKey> name = name(named, violations);
    if (Uai.parse(named.draft().schoolUai()).filter(uai -> !uai.equals(school)).isPresent()) {
      violations.add(new Violation("schoolUai", "must be the school of the token"));
    }
    if (examination instanceof Examination.Faulty faulty) {
      violations.addAll(faulty.violations());
    }
    return violations.isEmpty()
        ? new Examined.Acceptable(
            line.number(), name.orElseThrow(), ((Examination.Acceptable) examination).statement())
        : refused(line, violations);
  }

  private static Optional<IdempotencyKey> name(NamedDraft named, List<Violation> violations) {
    if (named.reference().isEmpty()) {
      violations.add(new Violation(REFERENCE, "is required"));
    }
    try {
      return named.reference().map(IdempotencyKey::new);
    } catch (IllegalArgumentException e) {
      violations.add(new Violation(REFERENCE, e.getMessage()));
      return Optional.empty();
    }
  }

  private static Examined refused(Line line, List<Violation> violations) {
    return new Examined.Answered(LineAnswer.refused(line.number(), violations));
  }
}
