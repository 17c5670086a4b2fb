package org.earlyleavers.reporting.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.serialization.EventJson;
import org.earlyleavers.reporting.intake.Statement;
import org.earlyleavers.reporting.intake.Uai;
import org.earlyleavers.reporting.submission.Claim.Judgement;

/**
 * Submits statements. A row is entered before anything is published and keeps the revision and the
 * moment of the first attempt, so that a statement sent again is the same event again, byte for
 * byte: known input is emitted again, never dropped.
 */
@ApplicationScoped
public class Submissions {

  private final SubmissionRows rows;
  private final PublicationTurns publication;
  private final Awards awards;
  private final KeyedHash hash;
  private final SubmissionSettings settings;
  private final Clock clock;
  private final JsonMapper json = EventJson.mapper();

  Submissions(
      SubmissionRows rows,
      PublicationTurns publication,
      Awards awards,
      KeyedHash hash,
      SubmissionSettings settings,
      Clock clock) {
    this.rows = rows;
    this.publication = publication;
    this.awards = awards;
    this.hash = hash;
    this.settings = settings;
    this.clock = clock;
  }

  /** A statement and the report that it is a statement of. */
  public record Named(UUID reportId, Statement statement) {}

  /**
   * The id of the report that a school calls by this name: the same whenever and wherever it is
   * asked for, and nothing can be learned from it.
   */
  public UUID reportId(Uai school, IdempotencyKey name) {
    return hash.reportId(school, name);
  }

  /**
   * Publishes a statement and returns once the broker has acknowledged it.
   *
   * @param key the school's own name of this statement; without one, each call makes a new report
   * @throws ReportNotPublishedException if the broker did not acknowledge it in time
   */
  public Submission submit(Statement statement, Optional<IdempotencyKey> key) {
    UUID reportId =
        key.map(name -> hash.reportId(statement.school(), name)).orElseGet(UUID::randomUUID);
    return one(claim(new Named(reportId, statement), Replacing.Always.NEVER));
  }

  /**
   * Publishes many statements, of one school or of several, and returns once the broker has
   * acknowledged each or has given up.
   *
   * @return what became of each, in their order; after a statement that was not acknowledged the
   *     later ones may not have been tried. A report named twice is corrected by the second
   */
  public List<Submission> submitAll(List<Named> statements, Replacing.Always replacing) {
    return all(statements.stream().map(named -> claim(named, replacing)).toList());
  }

  /**
   * Replaces the statement of a report, also of a withdrawn one. What the report says already is
   * published again, whichever revision was expected.
   *
   * @throws ReportNotPublishedException if the broker did not acknowledge it in time
   */
  public Submission correct(UUID reportId, Statement statement, int expectedRevision) {
    return one(claim(new Named(reportId, statement), new Replacing.Revision(expectedRevision)));
  }

  /**
   * Takes a report back. A withdrawn one is taken back again, whichever revision was expected.
   *
   * @throws ReportNotPublishedException if the broker did not acknowledge it in time
   */
  public Submission withdraw(UUID reportId, Uai school, int expectedRevision) {
    return one(withdrawal(reportId, school, new Replacing.Revision(expectedRevision)));
  }

  /**
   * Takes reports of one school back, whatever they say now.
   *
   * @return what became of each, as in {@link #submitAll}
   */
  public List<Submission> withdrawAll(List<UUID> reportIds, Uai school) {
    return all(
        reportIds.stream().map(id -> withdrawal(id, school, Replacing.Always.CHANGED)).toList());
  }

  /** The report's revision, if this school has been told that the report is accepted. */
  public Optional<Integer> revision(UUID reportId, Uai school) {
    return rows.revision(reportId, school.value());
  }

  /**
   * Forgets a report that matching has forgotten, and erases what is still in the exchange of it:
   * its qualifications and, unless that was done before, the report itself.
   *
   * @throws ReportNotPublishedException if the broker did not acknowledge that in time
   */
  public void erase(UUID reportId) {
    publication.forget(reportId);
  }

  /**
   * Erases a report from the exchange: whoever follows the topic forgets it, and this service with
   * {@link #erase} when the decision on it is erased in turn.
   *
   * @throws ReportNotPublishedException if the broker did not acknowledge it in time
   */
  public void tombstone(UUID reportId) {
    publication.erase(reportId);
  }

  /**
   * Replaces what a report says of the person and of how to reach him or her, whoever said it. Its
   * qualifications stay as they are.
   *
   * @param statement with the revision that it replaces
   * @param allowed whether the person may be in the exchange; the report is withdrawn if not
   * @return false when the report is not known, or has another revision by now
   * @throws ReportNotPublishedException if the broker did not acknowledge it in time
   */
  public boolean rectify(DropoutReported statement, boolean allowed) {
    Optional<Uai> school = Uai.parse(statement.schoolUai());
    if (school.isEmpty()) {
      return false;
    }
    Replacing replacing = new Replacing.Revision(statement.revision());
    Claim claim =
        allowed
            ? claim(new Named(statement.reportId(), Statement.of(statement)), replacing)
                .keepingQualifications()
            : withdrawal(statement.reportId(), school.get(), replacing);
    return one(claim) instanceof Submission.Acknowledged;
  }

  private Submission one(Claim claim) {
    Submission submission = all(List.of(claim)).get(0);
    if (submission instanceof Submission.NotAcknowledged) {
      throw new ReportNotPublishedException();
    }
    return submission;
  }

  private List<Submission> all(List<Claim> claims) {
    List<Submission> submissions = new ArrayList<>(claims.size());
    boolean goesOn = true;
    while (submissions.size() < claims.size()) {
      Map<UUID, Claim> chunk = chunk(claims.subList(submissions.size(), claims.size()));
      Map<UUID, Submission> made = goesOn ? inTransactions(chunk) : Map.of();
      for (UUID reportId : chunk.keySet()) {
        submissions.add(made.getOrDefault(reportId, new Submission.NotAcknowledged()));
      }
      goesOn = goesOn && made.size() == chunk.size();
    }
    return submissions;
  }

  /** As many as go together, each of another report. */
  private Map<UUID, Claim> chunk(List<Claim> claims) {
    Map<UUID, Claim> chunk = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (chunk.size() == settings.atOnce() || chunk.containsKey(claim.reportId())) {
        break;
      }
      chunk.put(claim.reportId(), claim);
    }
    return chunk;
  }

  private Map<UUID, Submission> inTransactions(Map<UUID, Claim> claims) {
    try {
      return together(claims);
    } catch (ArcUndeclaredThrowableException e) {
      // A commit that fails, e.g. because the database is away by then.
      throw new PersistenceException(e.getCause());
    }
  }

  /** What became of the claims; those that were not acknowledged are missing. */
  private Map<UUID, Submission> together(Map<UUID, Claim> claims) {
    List<Claim> sorted =
        claims.values().stream().sorted(Comparator.comparing(Claim::reportId)).toList();
    // What the database keeps is no finer than this.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Map<UUID, Judgement> judgements = rows.enter(sorted, now);

    Map<UUID, Submission> submissions = new LinkedHashMap<>();
    List<SubmissionRow> entered = new ArrayList<>();
    for (Claim claim : sorted) {
      Judgement judgement = judgements.get(claim.reportId());
      if (judgement instanceof Judgement.Publish publish) {
        entered.add(publish.row());
      } else {
        submissions.put(claim.reportId(), ((Judgement.Refuse) judgement).answer());
      }
    }
    awards.enter(entered, claims);
    Set<UUID> published = publication.publish(entered, claims);
    for (SubmissionRow row : entered) {
      if (published.contains(row.reportId())) {
        submissions.put(row.reportId(), claims.get(row.reportId()).acknowledged(row));
      }
    }
    return submissions;
  }

  private Claim claim(Named named, Replacing replacing) {
    return new Claim(
        named.reportId(),
        named.statement().school(),
        Optional.of(named.statement()),
        fingerprint(named),
        replacing,
        false);
  }

  private static Claim withdrawal(UUID reportId, Uai school, Replacing replacing) {
    return new Claim(reportId, school, Optional.empty(), Fingerprint.NONE, replacing, false);
  }

  private Fingerprint fingerprint(Named named) {
    try {
      Statement statement = named.statement();
      String content =
          json.writeValueAsString(
              statement.asReport(named.reportId(), SubmissionRow.FIRST_REVISION, Instant.EPOCH));
      // Not by title and level, which are the nomenclature's words and not the school's.
      String diplomas =
          statement.qualifications().stream()
              .map(qualification -> qualification.code() + ' ' + qualification.awardedOn())
              .sorted()
              .collect(Collectors.joining("\n"));
      return hash.fingerprint((content + diplomas).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      // Without the cause, whose message quotes the pupil's data.
      throw new IllegalStateException("A checked statement is always writable as JSON");
    }
  }
}
