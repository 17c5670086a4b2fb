package org.earlyleavers.adapters.labour;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.earlyleavers.adapters.intake.batch.UnreadableBatchException;
import org.earlyleavers.adapters.intake.reception.Problem;
import org.earlyleavers.adapters.labour.LabourAnswer.Finding;

/**
 * The answer to a batch that is refused as a whole: a problem document that also holds what senders
 * of version 3 look for.
 *
 * @param error always {@code Bad Request}
 * @param message always {@code Erreur de validation}
 */
record LabourRefusal(
    String error, String message, List<Finding> details, @JsonUnwrapped Problem problem) {

  private static final String PROBLEM = "application/problem+json";

  static Response of(UnreadableBatchException e) {
    int status = Status.BAD_REQUEST.getStatusCode();
    LabourRefusal refusal =
        new LabourRefusal(
            Status.BAD_REQUEST.getReasonPhrase(),
            "Erreur de validation",
            List.of(new Finding(e.getMessage(), List.of(e.field()))),
            new Problem(
                "The batch cannot be read",
                status,
                "Nothing of the batch was taken in.",
                List.of(new Problem.Violation(e.field(), e.getMessage()))));
    return Response.status(status).entity(refusal).type(PROBLEM).build();
  }
}
