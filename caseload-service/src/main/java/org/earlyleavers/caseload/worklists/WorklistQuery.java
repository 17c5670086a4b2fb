package org.earlyleavers.caseload.worklists;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.caseload.problems.Fault;
import org.earlyleavers.caseload.problems.PossibleTimes;
import org.earlyleavers.caseload.problems.ProblemException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filter of a list, as a request writes it. Texts, so that nonsense is told by its name. */
public class WorklistQuery {

  private static final String AGE = "[1-9]?\\d";

  @QueryParam("commune")
  @Parameter(description = "INSEE code of the residence; may be repeated", example = "75119")
  @Size(max = 50) List<@Pattern(regexp = "\\d[0-9AB]\\d{3}", message = "{caseload.commune}") String> commune;

  @QueryParam("ageFrom")
  @Parameter(description = "Youngest, in full years", example = "16")
  @Pattern(regexp = AGE, message = "{caseload.age}") String ageFrom;

  @QueryParam("ageTo")
  @Parameter(description = "Oldest, in full years, included", example = "17")
  @Pattern(regexp = AGE, message = "{caseload.age}") String ageTo;

  @QueryParam("level")
  @Parameter(
      description = "Level that the course left prepares for; may be repeated",
      example = "3")
  @Size(max = 6) List<@Pattern(regexp = "[3-8]", message = "{caseload.level}") String> level;

  @QueryParam("course")
  @Parameter(description = "A part of the name of the course left", example = "cuisine")
  @Size(min = 2, max = 50) @Pattern(regexp = "[^\\u0000]*", message = "{caseload.no-null-character}") String course;

  @QueryParam("waitingSince")
  @Parameter(description = "Opened on this day or before", example = "2026-01-31")
  String waitingSince;

  @QueryParam("nextStep")
  @Parameter(description = "What is to be done; may be repeated", example = "FIRST_CALL")
  @Size(max = 20) List<String> nextStep;

  WorklistFilter filter() {
    return new WorklistFilter(
        set(commune, Function.identity()),
        Optional.ofNullable(ageFrom).map(Integer::valueOf),
        Optional.ofNullable(ageTo).map(Integer::valueOf),
        set(level, Integer::valueOf),
        Optional.ofNullable(course),
        Optional.ofNullable(waitingSince).map(WorklistQuery::day),
        set(nextStep, WorklistQuery::kind));
  }

  private static <T extends Comparable<T>> SortedSet<T> set(
      List<String> texts, Function<String, T> read) {
    return texts == null
        ? new TreeSet<>()
        : texts.stream().map(read).collect(Collectors.toCollection(TreeSet::new));
  }

  private static LocalDate day(String text) {
    return PossibleTimes.day(text)
        .orElseThrow(() -> ProblemException.invalid("waitingSince", Fault.IS_NO_DAY));
  }

  private static NextStep.Kind kind(String text) {
    try {
      return NextStep.Kind.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("nextStep", Fault.HAS_A_WRONG_TYPE_OR_VALUE);
    }
  }
}
