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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.access.Roles;
import org.earlyleavers.caseload.problems.Problem;
import org.earlyleavers.caseload.problems.Problem.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What became of leavers, in numbers. A caseworker sees the own structure by month; a coordinator
 * the own département by month and structure; an auditor the country by month, département and
 * structure, but no département by month: what is hidden there could not be told from less.
 */
@Path("/statistics")
@RolesAllowed({Roles.CASEWORKER, Roles.COORDINATOR, Roles.AUDITOR})
@Blocking
public class StatisticsResource {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String SVG = "image/svg+xml";
  private static final String COORDINATION = "PSAD-";
  private static final String YEAR = "Of others than the own structure: only whole years";
  private static final String FIRST = "Of the own structure";
  private static final String LAST = "Of the own structure, included";

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
          "Of cases by when they were opened first. An auditor asks for a calendar year (this one)"
              + " of the country by month, departement or structure, or by structure of one"
              + " departement; a coordinator for a calendar year of the own departement by month"
              + " or structure; a caseworker for the months first to last (the latest twelve) of"
              + " the own structure, by month.")
  public StatisticsTable table(
      @QueryParam("by") @DefaultValue("month") String by,
      @Parameter(description = YEAR, example = "2026") @QueryParam("year") Optional<String> year,
      @Parameter(description = FIRST, example = "2025-09") @QueryParam("first")
          Optional<String> first,
      @Parameter(description = LAST, example = "2026-08") @QueryParam("last") Optional<String> last,
      @QueryParam("departement") Optional<String> departement) {
    Grouping grouping = grouping(by);
    Period period = new Period(year, first, last, clock);
    if (identity.hasRole(Roles.AUDITOR)) {
      if (departement.isPresent() && grouping != Grouping.STRUCTURE) {
        throw forbidden("Of one département, only its structures' numbers");
      }
      return statistics.ofCountry(
          period.wholeYear(), grouping, departement, caller.deskStructure());
    }
    if (identity.hasRole(Roles.COORDINATOR) && caller.structure().startsWith(COORDINATION)) {
      String own = caller.structure().substring(COORDINATION.length());
      if (departement.filter(asked -> !asked.equals(own)).isPresent()
          || grouping == Grouping.DEPARTEMENT) {
        throw forbidden("Only the own département's numbers, by month or structure");
      }
      return statistics.ofDepartement(own, caller.structure(), period.wholeYear(), grouping);
    }
    if (grouping != Grouping.MONTH || departement.isPresent()) {
      throw forbidden("Only the own structure's numbers, by month");
    }
    Period.Months months = period.months();
    return statistics.ofOwnStructure(caller.structure(), months.first(), months.last());
  }

  @GET
  @Path("/csv")
  @Produces(CSV)
  @Operation(summary = "The same as a file; c stands where a number is confidential")
  public String csv(
      @QueryParam("by") @DefaultValue("month") String by,
      @QueryParam("year") Optional<String> year,
      @QueryParam("first") Optional<String> first,
      @QueryParam("last") Optional<String> last,
      @QueryParam("departement") Optional<String> departement) {
    return StatisticsCsv.of(table(by, year, first, last, departement));
  }

  @GET
  @Path("/chart")
  @Produces(SVG)
  @Operation(summary = "Leavers found, as an image")
  public String chart(
      @QueryParam("by") @DefaultValue("month") String by,
      @QueryParam("year") Optional<String> year,
      @QueryParam("first") Optional<String> first,
      @QueryParam("last") Optional<String> last,
      @QueryParam("departement") Optional<String> departement,
      @Context HttpHeaders headers) {
    Locale language = headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH);
    return StatisticsChart.svg(table(by, year, first, last, departement), language);
  }

  private static Grouping grouping(String text) {
    for (Grouping grouping : Grouping.values()) {
      if (grouping.name().toLowerCase(Locale.ROOT).equals(text)) {
        return grouping;
      }
    }
    throw Problem.invalid(List.of(new Violation("by", "must be month, departement or structure")))
        .asException();
  }

  private static WebApplicationException forbidden(String detail) {
    return Problem.of(Status.FORBIDDEN, detail).asException();
  }
}
