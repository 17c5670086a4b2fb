package org.earlyleavers.caseload.statistics;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.problems.Problem;
import org.earlyleavers.caseload.problems.Problem.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What became of leavers, in numbers. A caseworker sees the own structure by month, a coordinator
 * the own département, an auditor the country or one département.
 */
@Path("/statistics")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR, Roles.AUDITOR})
@Blocking
public class StatisticsResource {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String SVG = "image/svg+xml";
  private static final String COORDINATION = "PSAD-";
  private static final int MONTHS = 12;
  private static final int MOST_MONTHS = 120;

  private final Statistics statistics;
  private final Caller caller;
  private final SecurityIdentity identity;
  private final Clock clock;

  StatisticsResource(Statistics statistics, Caller caller, SecurityIdentity identity, Clock clock) {
    this.statistics = statistics;
    this.caller = caller;
    this.identity = identity;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Leavers found, outcomes, alarms avoided and time to the first contact",
      description =
          "By month, departement or structure, of cases that were opened first between the months"
              + " first and last (the latest twelve).")
  public StatisticsTable table(
      @QueryParam("by") @DefaultValue("month") String by,
      @QueryParam("first") Optional<String> first,
      @QueryParam("last") Optional<String> last,
      @QueryParam("departement") Optional<String> departement) {
    YearMonth end =
        last.map(text -> month("last", text))
            .orElseGet(() -> YearMonth.now(clock.withZone(ZoneId.of("Europe/Paris"))));
    YearMonth start =
        first.map(text -> month("first", text)).orElseGet(() -> end.minusMonths(MONTHS - 1));
    if (start.isAfter(end) || start.plusMonths(MOST_MONTHS).isBefore(end)) {
      throw invalid("first", "must be at most " + MOST_MONTHS + " months before last");
    }
    Grouping grouping = grouping(by);
    if (identity.hasRole(Roles.AUDITOR)) {
      return statistics.of(departement, grouping, start, end);
    }
    if (identity.hasRole(Roles.COORDINATOR) && caller.structure().startsWith(COORDINATION)) {
      String own = caller.structure().substring(COORDINATION.length());
      requireOwn(departement, own);
      return statistics.of(Optional.of(own), grouping, start, end);
    }
    if (grouping != Grouping.MONTH || departement.isPresent()) {
      throw Problem.of(Status.FORBIDDEN, "Only the own structure's numbers, by month")
          .asException();
    }
    return statistics.ofOwnStructure(caller.structure(), start, end);
  }

  @GET
  @Path("/csv")
  @Produces(CSV)
  @Operation(summary = "The same as a file; c stands where a number is confidential")
  public String csv(
      @QueryParam("by") @DefaultValue("month") String by,
      @QueryParam("first") Optional<String> first,
      @QueryParam("last") Optional<String> last,
      @QueryParam("departement") Optional<String> departement) {
    return StatisticsCsv.of(table(by, first, last, departement));
  }

  @GET
  @Path("/chart")
  @Produces(SVG)
  @Operation(summary = "Leavers found, as an image")
  public String chart(
      @QueryParam("by") @DefaultValue("month") String by,
      @QueryParam("first") Optional<String> first,
      @QueryParam("last") Optional<String> last,
      @QueryParam("departement") Optional<String> departement,
      @Context HttpHeaders headers) {
    Locale language = headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH);
    return StatisticsChart.svg(table(by, first, last, departement), language);
  }

  private static void requireOwn(Optional<String> departement, String own) {
    if (departement.filter(asked -> !asked.equals(own)).isPresent()) {
      throw Problem.of(Status.FORBIDDEN, "Only the own département's numbers").asException();
    }
  }

  private static Grouping grouping(String text) {
    for (Grouping grouping : Grouping.values()) {
      if (grouping.name().toLowerCase(Locale.ROOT).equals(text)) {
        return grouping;
      }
    }
    throw invalid("by", "must be month, departement or structure");
  }

  private static YearMonth month(String field, String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      if (month.getYear() >= 1970 && month.getYear() <= 9999) {
        return month;
      }
    } catch (DateTimeException e) {
      // Answered below, without what was sent.
    }
    throw invalid(field, "must be a month like 2026-09");
  }

  private static WebApplicationException invalid(String field, String message) {
    return Problem.invalid(List.of(new Violation(field, message))).asException();
  }
}
