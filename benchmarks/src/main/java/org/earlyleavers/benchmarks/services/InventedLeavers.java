package org.earlyleavers.benchmarks.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.earlyleavers.events.DropoutReported;
import org.earlyleavers.events.LeaverDecision;
import org.earlyleavers.events.LeaverDecision.Reason;
import org.earlyleavers.events.LeaverDecision.SourceFreshness;
import org.earlyleavers.events.person.Contact;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;
import org.earlyleavers.events.person.Sex;

/** Decisions on people who do not exist, and who live where 450 structures help. */
final class InventedLeavers {

  static final int STRUCTURES = 450;

  /** Structures whose people have a login, with a commune that leads there. */
  private static final List<Home> WATCHED =
      List.of(
          new Home("camille.paris", "75119", "75119"),
          new Home("karim.corbeil", "91377", "91692"),
          new Home("odile.psad", "PSAD-75", "75056"),
          new Home("ali.psad", "PSAD-91", "91001"));

  private static final String SCHOOL = "0951099D";
  private static final String PREFIX = "Bench-";
  private static final String TOWNS = "reporting-service/src/main/resources/nomenclature/towns.csv";

  private final List<Home> homes;

  /** A structure and a commune that it covers. */
  private record Home(String user, String structure, String commune) {}

  private InventedLeavers(List<Home> homes) {
    this.homes = homes;
  }

  /** Takes real communes, so that nothing that knows communes refuses them. */
  static InventedLeavers in(Path repository) throws IOException {
    List<Home> homes = new ArrayList<>(WATCHED);
    Set<String> taken = Set.of("75119", "91692", "75056", "91001", "91377");
    try (Stream<String> lines = Files.lines(repository.resolve(TOWNS))) {
      lines
          .skip(1)
          .map(line -> line.split(";", 3)[1])
          .filter(commune -> commune.matches("[0-8]\\d{4}") && !taken.contains(commune))
          .distinct()
          .limit(STRUCTURES - WATCHED.size())
          .forEach(commune -> homes.add(new Home("", commune, commune)));
    }
    return new InventedLeavers(homes);
  }

  /** A coverage file in which each structure covers one commune; coordinations cover the rest. */
  void writeCoverage(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("Code INSEE;Nom Commune;Code ML;Nom Officiel ML;Adresse ML;Code Postal ML;Ville ML");
    for (Home home : homes) {
      if (!home.structure().startsWith("PSAD-")) {
        lines.add(
            "%s;Commune;%s;Mission %s;1 rue;75000;Ville"
                .formatted(home.commune(), home.structure(), home.structure()));
      }
    }
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  /** Who can look at a list. */
  List<String> users() {
    return WATCHED.stream().map(Home::user).toList();
  }

  /** Somebody living anywhere. */
  LeaverDecision anywhere(int number) {
    return decision(number, homes.get(number % homes.size()));
  }

  /** Somebody whose list is looked at. */
  LeaverDecision watched(int number) {
    return decision(number, WATCHED.get(number % WATCHED.size()));
  }

  /** Whether anybody looks at the list that this one comes to. */
  boolean isWatched(LeaverDecision decision) {
    Optional<String> commune =
        decision.report().flatMap(r -> r.person().residence()).flatMap(Place::communeCode);
    return WATCHED.stream().anyMatch(home -> commune.filter(home.commune()::equals).isPresent());
  }

  /** Finds the name of somebody who was invented here in a text; nothing if there is none. */
  static Optional<String> nameIn(String text) {
    int start = text.indexOf(PREFIX);
    return start < 0
        ? Optional.empty()
        : Optional.of(text.substring(start, text.indexOf('"', start)));
  }

  static String nameOf(LeaverDecision decision) {
    return decision.report().orElseThrow().person().familyName();
  }

  private static LeaverDecision decision(int number, Home home) {
    UUID report = UUID.randomUUID();
    Instant now = Instant.now();
    return new LeaverDecision(
        report,
        1,
        now,
        SCHOOL,
        Reason.NOT_IN_TRAINING,
        Optional.of(
            new DropoutReported(
                report,
                1,
                now,
                SCHOOL,
                LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(number % 90),
                Optional.empty(),
                Optional.of("05"),
                person(number, home),
                Optional.of(
                    new Contact(
                        List.of("+33 6 00 00 00 01"),
                        Optional.of("bench@example.org"),
                        List.of("1 rue des Essais"),
                        List.of())))),
        Set.of(),
        List.of(),
        List.of(new SourceFreshness("labour", Optional.of(now), false)),
        "2026-01",
        Optional.empty(),
        Optional.empty());
  }

  private static Person person(int number, Home home) {
    return new Person(
        Optional.empty(),
        PREFIX + number,
        Optional.empty(),
        List.of("Maëlys"),
        LocalDate.now(ZoneId.of("Europe/Paris")).minusYears(17).minusDays(number % 1500),
        Optional.of(Sex.FEMALE),
        Optional.empty(),
        Optional.of(Place.commune(home.commune())));
  }
}
