package org.earlyleavers.caseload.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.cases.IllegalTransitionException;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;
import org.earlyleavers.caseload.problems.ProblemTexts;
import org.earlyleavers.caseload.store.CaseDetails;
import org.earlyleavers.caseload.store.CaseLists;

/**
 * What a form about a case is answered: the case's page anew when it was done, else the case as it
 * is now, why nothing was done, and what was typed.
 */
@RequestScoped
class CaseAnswers {

  static final String NO_DRAFT = "";

  private final CaseLists lists;
  private final Caller caller;
  private final Frame frame;
  private final Validator validator;

  CaseAnswers(CaseLists lists, Caller caller, Frame frame, Validator validator) {
    this.lists = lists;
    this.caller = caller;
    this.frame = frame;
    this.validator = validator;
  }

  Response show(UUID id, Optional<Notice> notice) {
    return page(id, Status.OK, notice.map(Said::of), NO_DRAFT);
  }

  /**
   * Does what a form asks for.
   *
   * @param request held to the rules that the API has for it
   * @param draft free text to give back when it cannot be done
   * @param command finds nothing when the case is another structure's
   */
  Response act(UUID id, Object request, String draft, Notice done, Supplier<Optional<?>> command) {
    if (!validator.validate(request).isEmpty()) {
      return page(id, Status.BAD_REQUEST, Optional.of(Said.of(Notice.NOT_VALID)), draft);
    }
    try {
      if (command.get().isEmpty()) {
        throw new NotFoundException();
      }
      return Response.seeOther(URI.create("/worklist/" + id + "?done=" + done.code())).build();
    } catch (IllegalTransitionException e) {
      return page(id, Status.CONFLICT, Optional.of(refusal(e)), draft);
    } catch (ProblemException e) {
      if (e.kind() == ProblemKind.INVALID_REQUEST) {
        return page(id, Status.BAD_REQUEST, Optional.of(Said.of(Notice.NOT_VALID)), draft);
      }
      if (e.kind() != ProblemKind.VERSION_IS_STALE) {
        throw e;
      }
      Said overtaken = Said.of(Notice.CHANGED_MEANWHILE);
      return page(id, Status.PRECONDITION_FAILED, Optional.of(overtaken), draft);
    }
  }

  private Said refusal(IllegalTransitionException e) {
    ProblemTexts texts = new ProblemTexts(frame.spoken().ofProblems());
    return new Said(Notice.NOT_POSSIBLE, texts.of(e.refusal(), e.numbers()));
  }

  private Response page(UUID id, Status status, Optional<Said> said, String draft) {
    CaseDetails details = lists.details(id, caller.structure()).orElseThrow(NotFoundException::new);
    return Response.status(status)
        .entity(
            frame.around(
                Templates.oneCase(
                    details, Choices.of(details, caller.name()), said.orElse(null), draft)))
        .build();
  }
}
