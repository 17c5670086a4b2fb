package org.earlyleavers.caseload.bulk;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.earlyleavers.caseload.cases.ClosureReason;
import org.earlyleavers.caseload.problems.Fault;
import org.earlyleavers.caseload.problems.ProblemException;

/**
 * Changes many cases alike.
 *
 * @param caseworker to whom they are assigned; only for that
 * @param reason why they are closed; only for that
 * @param cases their ids; one that is named twice counts once
 */
public record BulkChangeRequest(
    @NotNull Change change,
    @Pattern(regexp = "[A-Za-z0-9._@-]{1,100}", message = "{caseload.user-name}") String caseworker,
    ClosureReason reason,
    @NotEmpty @Size(max = MOST) List<@NotNull UUID> cases) {

  /** Cases in one request. */
  static final int MOST = 200;

  /** What is done to each. */
  public enum Change {
    ASSIGN,
    CLOSE
  }

  /** In the order given, each once. */
  Set<UUID> distinctCases() {
    return new LinkedHashSet<>(cases);
  }

  /**
   * Goes on when the change says what it needs and no more.
   *
   * @throws ProblemException when it does not
   */
  void requireToBeComplete() {
    requirePresence("caseworker", caseworker, change == Change.ASSIGN);
    requirePresence("reason", reason, change == Change.CLOSE);
  }

  private static void requirePresence(String field, Object value, boolean needed) {
    if (needed != (value != null)) {
      throw ProblemException.invalid(field, needed ? Fault.IS_MISSING : Fault.IS_NOT_EXPECTED);
    }
  }
}
