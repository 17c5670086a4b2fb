package org.earlyleavers.benchmarks.latency;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.benchmarks.population.SyntheticPeople;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;

/** Pupils who are reported and enrolled nowhere, each once. */
final class Leavers {

  static final String SCHOOL = "0951099D";

  /** Sees everybody: {@link #writeCoverage} puts all into the care of this structure. */
  static final String CASEWORKER = "camille.paris";

  private static final String STRUCTURE = "75119";
  private static final String COMMUNES = "/org/earlyleavers/linkagetool/population/communes.csv";
  private static final String MARK = "bench-";
  private static final int OLD_ENOUGH = 16;
  private static final int TOO_OLD = 26;

  /** Reported people who are generated at once; a fifth to a third of them are leavers. */
  private static final int PORTION = 20_000;

  private static final String INE = "[0-9]{9}[A-Z]{2}|[0-9]{10}[A-Z]|[0-9]{4}A[0-9]{5}[A-Z]";
  private static final String COMMUNE = "[0-9]{5}|2[AB][0-9]{3}";

  private final ObjectMapper json = new ObjectMapper();
  private final LocalDate today;
  private final List<Person> people;
  private int next;

  private Leavers(List<Person> people, LocalDate today) {
    this.people = people;
    this.today = today;
  }

  /**
   * At least so many.
   *
   * @param seed another one makes other people
   */
  static Leavers atLeast(int count, long seed) {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    List<Person> found = new ArrayList<>();
    for (long part = 0; found.size() < count; part++) {
      SyntheticPeople.leavers(seed + part, PORTION).stream()
          .filter(person -> person.birthDate().isBefore(today.minusYears(OLD_ENOUGH)))
          .filter(person -> person.birthDate().isAfter(today.minusYears(TOO_OLD).plusDays(1)))
          .filter(person -> commune(person.residence()).isPresent())
          .forEach(found::add);
    }
    return new Leavers(found, today);
  }

  /** A coverage file by which one structure follows everybody, wherever they live. */
  static void writeCoverage(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("Code INSEE;Nom Commune;Code ML;Nom Officiel ML;Adresse ML;Code Postal ML;Ville ML");
    try (InputStream communes = Leavers.class.getResourceAsStream(COMMUNES)) {
      new String(communes.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(";", 3))
          // Former communes follow those that they belong to.
          .filter(commune -> commune[1].isEmpty())
          .map(
              commune ->
                  "%s;Commune;%s;Mission locale;1 rue;75019;Paris".formatted(commune[0], STRUCTURE))
          .forEach(lines::add);
    }
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  /** A report, by a mark that the case shows. */
  record Report(String mark, String json) {}

  /** Of the next of them. */
  Report next() {
    int number = next++;
    Person person = people.get(number);
    String mark = MARK + number + ".";
    ObjectNode report = json.createObjectNode();
    report.put("schoolUai", SCHOOL);
    report.put("departedOn", today.minusDays(3).toString());
    report.putObject("course").put("label", mark);
    ObjectNode pupil = report.putObject("pupil");
    person.ine().filter(ine -> ine.matches(INE)).ifPresent(ine -> pupil.put("ine", ine));
    pupil.put("familyName", person.familyName());
    person.usageName().ifPresent(name -> pupil.put("usageName", name));
    person.givenNames().forEach(pupil.withArray("givenNames")::add);
    pupil.put("birthDate", person.birthDate().toString());
    person.sex().ifPresent(sex -> pupil.put("sex", sex.name()));
    commune(person.birthPlace())
        .ifPresent(commune -> pupil.putObject("birthPlace").put("communeCode", commune));
    commune(person.residence())
        .ifPresent(commune -> pupil.putObject("residence").put("communeCode", commune));
    return new Report(mark, report.toString());
  }

  private static Optional<String> commune(Optional<Place> place) {
    return place.flatMap(Place::communeCode).filter(code -> code.matches(COMMUNE));
  }

  /** The mark in what a live list says; nothing if there is none. */
  static Optional<String> markIn(String text) {
    int start = text.indexOf(MARK);
    return start < 0
        ? Optional.empty()
        : Optional.of(text.substring(start, text.indexOf('.', start) + 1));
  }
}
