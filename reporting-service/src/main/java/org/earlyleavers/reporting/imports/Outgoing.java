package org.earlyleavers.reporting.imports;

import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentEvent;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.submission.Replacing;
import org.earlyleavers.reporting.submission.Submission;
import org.earlyleavers.reporting.submission.Submissions;
import org.earlyleavers.reporting.submission.Submissions.Named;

/** Publishes what follows from some pupils together. */
@ApplicationScoped
class Outgoing {

  private final EnrolmentPublisher enrolments;
  private final Submissions submissions;

  Outgoing(EnrolmentPublisher enrolments, Submissions submissions) {
    this.enrolments = enrolments;
    this.submissions = submissions;
  }

  /** What is to be published. */
  static final class Events {

    private final List<Record<String, EnrolmentEvent>> enrolments = new ArrayList<>();
    private final List<Named> reports = new ArrayList<>();
    private final List<UUID> withdrawn = new ArrayList<>();

    void add(UUID reportId, Transition transition) {
      transition.enrolment().ifPresent(this::add);
      transition.report().ifPresent(statement -> add(reportId, statement));
      if (transition.withdraws()) {
        withdrawn.add(reportId);
      }
    }

    void add(UUID reportId, Statement statement) {
      reports.add(new Named(reportId, statement));
    }

    void add(EnrolmentChanged enrolment) {
      enrolments.add(Record.of(enrolment.key(), enrolment));
    }

    /** Takes all that the exchange was told of a pupil out of it. */
    void forget(PupilRow row) {
      enrolments.add(Record.of(PupilContent.enrolmentKey(row.pupilKey()), null));
      row.reportId().ifPresent(withdrawn::add);
    }
  }

  /**
   * Returns once the broker has acknowledged everything. Enrolments go first: matching is not to
   * meet a departure beside an enrolment that the departure ends.
   *
   * @return the reports that nobody was told of, since they have been erased
   * @throws ExchangeUnavailableException if it has not in time
   */
  Set<UUID> publish(Uai school, Events events) {
    enrolments.publish(events.enrolments);
    List<Submission> reported = submissions.submitAll(events.reports, Replacing.Always.CHANGED);
    check(reported);
    check(submissions.withdrawAll(events.withdrawn, school));
    return reported.stream()
        .filter(Submission.Erased.class::isInstance)
        .map(erased -> ((Submission.Erased) erased).reportId())
        .collect(Collectors.toSet());
  }

  private static void check(List<Submission> submissions) {
    if (submissions.stream().anyMatch(Submission.NotAcknowledged.class::isInstance)) {
      throw new ExchangeUnavailableException();
    }
  }
}
