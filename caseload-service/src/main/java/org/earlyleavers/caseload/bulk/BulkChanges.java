package org.earlyleavers.caseload.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.bulk.BulkOutcome.OfCase;
import org.earlyleavers.caseload.cases.IllegalTransitionException;
import org.earlyleavers.caseload.casework.Casework;
import org.earlyleavers.caseload.casework.ExpectedVersion;
import org.earlyleavers.caseload.problems.Language;
import org.earlyleavers.caseload.problems.Problem;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;
import org.earlyleavers.caseload.problems.ProblemTexts;
import org.earlyleavers.caseload.store.CaseLists;
import org.earlyleavers.caseload.store.CaseSummary;

/**
 * Changes many cases, each in a transaction of its own: what fails for one is told of that one. The
 * preview does the same and takes it back, so that it cannot be wrong about the rules.
 */
@ApplicationScoped
class BulkChanges {

  private final Casework casework;
  private final CaseLists cases;

  BulkChanges(Casework casework, CaseLists cases) {
    this.casework = casework;
    this.cases = cases;
  }

  /**
   * What would happen, and what confirms it.
   *
   * @param tag stands for this change of these cases in the versions that were looked at
   */
  record Preview(BulkOutcome outcome, String tag) {}

  Preview preview(BulkChangeRequest request, Language language, Caller caller) {
    request.requireToBeComplete();
    Map<UUID, Long> versions = versions(request, caller);
    return new Preview(
        run(request, versions, true, language, caller), tag(request, versions, caller));
  }

  /**
   * Does it.
   *
   * @throws ProblemException when a case has changed since the preview that is confirmed
   */
  BulkOutcome apply(
      BulkChangeRequest request, ExpectedVersion confirmed, Language language, Caller caller) {
    request.requireToBeComplete();
    Map<UUID, Long> versions = versions(request, caller);
    if (!confirmed.includes(tag(request, versions, caller))) {
      throw ProblemException.of(ProblemKind.PREVIEW_IS_STALE);
    }
    return run(request, versions, false, language, caller);
  }

  private Map<UUID, Long> versions(BulkChangeRequest request, Caller caller) {
    return cases.versions(request.distinctCases(), caller.structure());
  }

  private BulkOutcome run(
      BulkChangeRequest request,
      Map<UUID, Long> versions,
      boolean preview,
      Language language,
      Caller caller) {
    ProblemTexts texts = new ProblemTexts(language);
    List<OfCase> outcomes = new ArrayList<>();
    for (UUID id : request.distinctCases()) {
      Optional<Problem> problem =
          versions.containsKey(id)
              ? tryOne(request, id, ExpectedVersion.of(versions.get(id)), preview, texts, caller)
              : Optional.of(Problem.of(ProblemException.of(ProblemKind.UNKNOWN_CASE), texts));
      outcomes.add(new OfCase(id, problem));
    }
    return BulkOutcome.of(preview, outcomes);
  }

  private Optional<Problem> tryOne(
      BulkChangeRequest request,
      UUID id,
      ExpectedVersion expected,
      boolean preview,
      ProblemTexts texts,
      Caller caller) {
    try {
      Optional<CaseSummary> changed =
          QuarkusTransaction.requiringNew()
              .call(() -> tentatively(preview, () -> change(request, id, expected, caller)));
      return changed.isPresent()
          ? Optional.empty()
          : Optional.of(Problem.of(ProblemException.of(ProblemKind.UNKNOWN_CASE), texts));
    } catch (PreviewEndsHereException e) {
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(Problem.of(e, texts));
    } catch (IllegalTransitionException e) {
      return Optional.of(Problem.of(e, texts));
    } catch (PersistenceException e) {
      return Optional.of(Problem.of(ProblemException.of(ProblemKind.DATABASE_IS_AWAY), texts));
    }
  }

  private static Optional<CaseSummary> tentatively(
      boolean preview, Supplier<Optional<CaseSummary>> change) {
    Optional<CaseSummary> changed = change.get();
    if (preview && changed.isPresent()) {
      throw new PreviewEndsHereException();
    }
    return changed;
  }

  /** Takes back what was only to be looked at. */
  private static final class PreviewEndsHereException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  private Optional<CaseSummary> change(
      BulkChangeRequest request, UUID id, ExpectedVersion expected, Caller caller) {
    return switch (request.change()) {
      case ASSIGN -> casework.assign(id, expected, request.caseworker(), caller);
      case CLOSE -> casework.close(id, expected, request.reason(), caller);
    };
  }

  private static String tag(BulkChangeRequest request, Map<UUID, Long> versions, Caller caller) {
    StringBuilder text = new StringBuilder();
    text.append(caller.structure()).append('\n').append(caller.name()).append('\n');
    text.append(request.change()).append('\n').append(request.caseworker()).append('\n');
    text.append(request.reason());
    for (UUID id : new TreeSet<>(request.cases())) {
      text.append('\n').append(id).append(' ').append(versions.get(id));
    }
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
