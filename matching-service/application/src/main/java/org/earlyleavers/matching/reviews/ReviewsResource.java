package org.earlyleavers.matching.reviews;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earlyleavers.events.MatchReview;
import org.earlyleavers.events.MatchReview.State;
import org.earlyleavers.matching.access.Roles;
import org.earlyleavers.matching.problems.Problem;
import org.earlyleavers.matching.problems.Problem.Violation;
import org.earlyleavers.matching.stream.state.ReviewIndex.Position;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Matches that a person has to look at. */
@Path("/reviews")
@RolesAllowed(Roles.REVIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class ReviewsResource {

  private static final Pattern LIMIT = Pattern.compile("[1-9]\\d?|100");

  private final ReviewLists lists;
  private final VerdictJournal journal;
  private final SecurityIdentity caller;

  ReviewsResource(ReviewLists lists, VerdictJournal journal, SecurityIdentity caller) {
    this.lists = lists;
    this.journal = journal;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Matches to look at, side by side",
      description = "The longest open first; state is open or decided")
  public ReviewPage list(
      @QueryParam("state") @DefaultValue("open") String state,
      @QueryParam("limit") @DefaultValue("50") String limit,
      @QueryParam("after") Optional<String> after) {
    State wanted = state(state);
    int size = size(limit);
    List<MatchReview> oneMore = lists.list(wanted, after.map(ReviewsResource::position), size + 1);
    if (oneMore.size() <= size) {
      return new ReviewPage(oneMore, Optional.empty());
    }
    return new ReviewPage(
        oneMore.subList(0, size), Optional.of(ReviewCursor.of(Position.of(oneMore.get(size - 1)))));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One match, side by side")
  public MatchReview review(@PathParam("id") String id) {
    return lists.find(id).orElseThrow(ReviewsResource::unknown);
  }

  @POST
  @Path("/{id}/verdicts")
  @ResponseStatus(202)
  @Operation(
      summary = "Say whether both are the same person",
      description = "Another verdict takes the former back")
  public void judge(@PathParam("id") String id, VerdictRequest request) {
    List<Violation> violations = VerdictRequest.violations(request);
    if (!violations.isEmpty()) {
      throw Problem.invalid(violations).asException();
    }
    MatchReview review = lists.find(id).orElseThrow(ReviewsResource::unknown);
    journal.write(review, request, caller.getPrincipal().getName());
  }

  private static State state(String written) {
    return switch (written) {
      case "open" -> State.OPEN;
      case "decided" -> State.DECIDED;
      default -> throw invalid("state", "must be open or decided");
    };
  }

  private static int size(String written) {
    if (!LIMIT.matcher(written).matches()) {
      throw invalid("limit", "must be a number from 1 to 100");
    }
    return Integer.parseInt(written);
  }

  private static Position position(String cursor) {
    return ReviewCursor.read(cursor)
        .orElseThrow(() -> invalid("after", "must be the next of an earlier page"));
  }

  private static WebApplicationException invalid(String field, String message) {
    return Problem.invalid(List.of(new Violation(field, message))).asException();
  }

  private static WebApplicationException unknown() {
    return Problem.of(Status.NOT_FOUND, "No such review").asException();
  }
}
