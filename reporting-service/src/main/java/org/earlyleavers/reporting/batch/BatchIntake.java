package org.earlyleavers.reporting.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.earlyleavers.reporting.batch.LineExamination.Examined;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.intake.Violation;
import org.earlyleavers.reporting.submission.Replacing;
import org.earlyleavers.reporting.submission.ReportNotPublishedException;
import org.earlyleavers.reporting.submission.Submission;
import org.earlyleavers.reporting.submission.Submissions;
import org.earlyleavers.reporting.submission.Submissions.Named;

/**
 * Takes a batch in, some lines at a time: further ones are read once the broker has acknowledged
 * these, so that a slow broker slows the sender down and the memory stays bounded.
 */
@ApplicationScoped
public class BatchIntake {

  private final LineExamination examination;
  private final Submissions submissions;
  private final BatchSettings settings;
  private final ObjectMapper mapper;
  private final MeterRegistry metrics;

  BatchIntake(
      LineExamination examination,
      Submissions submissions,
      BatchSettings settings,
      ObjectMapper mapper,
      MeterRegistry metrics) {
    this.examination = examination;
    this.submissions = submissions;
    this.settings = settings;
    this.mapper = mapper;
    this.metrics = metrics;
  }

  /**
   * Takes a batch in.
   *
   * @return what became of each line; incomplete if broker or database failed on the way
   * @throws ReportNotPublishedException or PersistenceException if no line at all was answered
   * @throws IOException if the sender breaks off
   */
  public BatchAnswer take(InputStream body, Uai school) throws IOException {
    LineReader lines = new LineReader(body, settings.longestLine().asBigInteger().intValueExact());
    BatchAnswer answer = new BatchAnswer(mapper);
    try {
      takeAll(lines, school, answer);
      return answer;
    } catch (IOException | RuntimeException e) {
      answer.close();
      throw e;
    }
  }

  private void takeAll(LineReader lines, Uai school, BatchAnswer answer) throws IOException {
    int atOnce = settings.linesAtOnce();
    try {
      for (List<Line> next = lines.next(atOnce); !next.isEmpty(); next = lines.next(atOnce)) {
        take(next, school, answer);
      }
      answer.complete();
    } catch (ReportNotPublishedException | PersistenceException e) {
      if (!answer.hasBegun()) {
        throw e;
      }
      answer.incomplete();
    }
  }

  private void take(List<Line> lines, Uai school, BatchAnswer answer) throws IOException {
    List<Examined> examined =
        lines.stream().map(line -> examination.examine(line, school)).toList();
    List<Submission> submitted =
        submissions.submitAll(
            examined.stream()
                .filter(Examined.Acceptable.class::isInstance)
                .map(Examined.Acceptable.class::cast)
                .map(line -> new Named(submissions.reportId(school, line.name()), line.statement()))
                .toList(),
            Replacing.Always.NEVER);
    boolean allAcknowledged = true;
    int next = 0;
    for (Examined line : examined) {
      if (line instanceof Examined.Answered answered) {
        add(answered.answer(), answer);
      } else {
        int number = ((Examined.Acceptable) line).line();
        Submission submission = submitted.get(next);
        next++;
        if (submission instanceof Submission.NotAcknowledged) {
          allAcknowledged = false;
        } else {
          add(answerTo(number, submission), answer);
        }
      }
    }
    if (!allAcknowledged) {
      throw new ReportNotPublishedException();
    }
  }

  private static LineAnswer answerTo(int line, Submission submission) {
    if (submission instanceof Submission.Accepted accepted) {
      return LineAnswer.taken(
          line, LineAnswer.Outcome.ACCEPTED, accepted.reportId(), accepted.revision());
    } else if (submission instanceof Submission.Known known) {
      return LineAnswer.taken(line, LineAnswer.Outcome.KNOWN, known.reportId(), known.revision());
    }
    return LineAnswer.refused(line, List.of(new Violation("reference", whyNot(submission))));
  }

  private static String whyNot(Submission submission) {
    if (submission instanceof Submission.Withdrawn) {
      return "names a report that is withdrawn";
    } else if (submission instanceof Submission.Erased) {
      return "names a report that has been erased; a new departure needs a new name";
    }
    return "has been used for another report; PUT corrects a report";
  }

  private void add(LineAnswer line, BatchAnswer answer) throws IOException {
    switch (line.outcome()) {
      case ACCEPTED, KNOWN -> metrics.counter("dropout_reports_accepted").increment();
      case REFUSED -> countRefusal("invalid");
      case TOO_YOUNG -> countRefusal("under-16");
    }
    answer.add(line);
  }

  private void countRefusal(String reason) {
    metrics.counter("dropout_reports_refused", "reason", reason).increment();
  }
}
