package org.earlyleavers.caseload.readlog;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.problems.Fault;
import org.earlyleavers.caseload.problems.PossibleTimes;
import org.earlyleavers.caseload.problems.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who has read whose file. */
@Path("/read-log")
@RolesAllowed(Roles.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ReadLogResource {

  private final ReadLogEntries entries;

  ReadLogResource(ReadLogEntries entries) {
    this.entries = entries;
  }

  @GET
  @Operation(
      summary = "Who has read whose file, the latest first",
      description = "from and until are instants, e.g. 2026-01-31T00:00:00Z")
  public ReadLogPage list(
      @QueryParam("case") Optional<String> caseId,
      @QueryParam("reader")
          @Size(max = 255) @Pattern(regexp = "[^\\u0000]*", message = "{caseload.no-null-character}") String reader,
      @QueryParam("from") Optional<String> from,
      @QueryParam("until") Optional<String> until,
      @QueryParam("limit")
          @DefaultValue("50")
          @Pattern(regexp = "[1-9]\\d?|1\\d\\d|200", message = "{caseload.page-size}") String limit,
      @QueryParam("after") Optional<String> after) {
    ReadLogEntries.Filter filter =
        new ReadLogEntries.Filter(
            caseId.map(read("case", UUID::fromString, Fault.HAS_A_WRONG_TYPE_OR_VALUE)),
            Optional.ofNullable(reader),
            from.map(instant("from")),
            until.map(instant("until")),
            after.map(read("after", Long::valueOf, Fault.IS_NO_NEXT_OF_A_PAGE)));
    int size = Integer.parseInt(limit);
    List<ReadLogEntry> oneMore = entries.find(filter, size + 1);
    if (oneMore.size() <= size) {
      return new ReadLogPage(oneMore, Optional.empty());
    }
    return new ReadLogPage(
        oneMore.subList(0, size), Optional.of(Long.toString(oneMore.get(size - 1).id())));
  }

  private static Function<String, Instant> instant(String parameter) {
    return text ->
        PossibleTimes.instant(text)
            .orElseThrow(
                () -> ProblemException.invalid(parameter, Fault.HAS_A_WRONG_TYPE_OR_VALUE));
  }

  private static <T> Function<String, T> read(
      String parameter, Function<String, T> reading, Fault otherwise) {
    return text -> {
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException e) {
        throw ProblemException.invalid(parameter, otherwise);
      }
    };
  }
}
