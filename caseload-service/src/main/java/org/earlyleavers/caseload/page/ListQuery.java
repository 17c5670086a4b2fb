package org.earlyleavers.caseload.page;

import jakarta.ws.rs.DefaultValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earlyleavers.caseload.cases.NextStep;
import org.earlyleavers.caseload.problems.PossibleTimes;
import org.earlyleavers.caseload.worklists.Worklist;
import org.earlyleavers.caseload.worklists.WorklistFilter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which list, and whom of it, as an address says it. Forms send empty fields, and people mistype:
 * what is no filter filters nothing, and is not shown as one.
 */
public class ListQuery {

  private static final Pattern COMMUNE = Pattern.compile("\\d[0-9AB]\\d{3}");
  private static final Pattern AGE = Pattern.compile("[1-9]?\\d");
  private static final Pattern COURSE = Pattern.compile("[^\\p{Cntrl}]{2,50}");

  @RestQuery
  @DefaultValue("open")
  String list;

  @RestQuery String commune;
  @RestQuery String ageFrom;
  @RestQuery String ageTo;
  @RestQuery String course;
  @RestQuery String waitingSince;
  @RestQuery String step;
  @RestQuery String after;

  /** The list; that of everything open where the address names none of ours. */
  public Worklist shown() {
    return Worklist.named(list).orElse(Worklist.OPEN);
  }

  /** INSEE code, or empty. */
  public String commune() {
    return valid(commune, COMMUNE).orElse("");
  }

  /** In years, or empty. */
  public String ageFrom() {
    return valid(ageFrom, AGE).orElse("");
  }

  /** In years, or empty. */
  public String ageTo() {
    return valid(ageTo, AGE).orElse("");
  }

  /** A part of a course's name, or empty. */
  public String course() {
    return valid(course, COURSE).orElse("");
  }

  /** A day, or empty. */
  public String waitingSince() {
    return day().map(LocalDate::toString).orElse("");
  }

  /** The name of a next step, or empty. */
  public String step() {
    return kind().map(Enum::name).orElse("");
  }

  /** Whether anything is filtered. */
  public boolean filtered() {
    return !filter().equals(WorklistFilter.NONE);
  }

  Optional<String> after() {
    return Optional.ofNullable(after).filter(text -> !text.isBlank());
  }

  WorklistFilter filter() {
    return new WorklistFilter(
        valid(commune, COMMUNE).stream().collect(Collectors.toCollection(TreeSet::new)),
        valid(ageFrom, AGE).map(Integer::valueOf),
        valid(ageTo, AGE).map(Integer::valueOf),
        new TreeSet<>(),
        valid(course, COURSE),
        day(),
        kind().stream().collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The address of a list with the same filter. */
  public String address(Worklist of) {
    return address(of, Optional.empty());
  }

  String address(Worklist of, Optional<String> from) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("list", of.path());
    fields.put("commune", commune());
    fields.put("ageFrom", ageFrom());
    fields.put("ageTo", ageTo());
    fields.put("course", course());
    fields.put("waitingSince", waitingSince());
    fields.put("step", step());
    fields.put("after", from.orElse(""));
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "/worklist?", ""));
  }

  private Optional<LocalDate> day() {
    return Optional.ofNullable(waitingSince).flatMap(PossibleTimes::day);
  }

  private Optional<NextStep.Kind> kind() {
    return Stream.of(NextStep.Kind.values()).filter(kind -> kind.name().equals(step)).findFirst();
  }

  private static Optional<String> valid(String text, Pattern pattern) {
    return Optional.ofNullable(text).map(String::strip).filter(pattern.asMatchPredicate());
  }
}
