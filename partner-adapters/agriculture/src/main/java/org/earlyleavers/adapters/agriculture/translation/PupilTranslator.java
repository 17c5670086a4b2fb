package org.earlyleavers.adapters.agriculture.translation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earlyleavers.adapters.agriculture.format.PupilColumn;
import org.earlyleavers.adapters.agriculture.format.PupilFile;
import org.earlyleavers.adapters.agriculture.format.PupilLine;
import org.earlyleavers.adapters.agriculture.format.PupilValues;
import org.earlyleavers.adapters.intake.age.MinimumAge;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.TranslatedRecord;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.batch.UnreadableBatchException;
import org.earlyleavers.adapters.intake.field.FieldFormat;
import org.earlyleavers.adapters.intake.identifier.CommuneCode;
import org.earlyleavers.adapters.intake.identifier.CountryCode;
import org.earlyleavers.adapters.intake.identifier.Ine;
import org.earlyleavers.adapters.intake.identifier.Uai;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;

/** Translates a list of pupils: each is enrolled for the current school year. */
public final class PupilTranslator {

  private static final String SOURCE = "agriculture";
  private static final String QUERY_UAI = "uai";

  private final Pseudonyms pseudonyms;
  private final SchoolYears schoolYears;

  /** A translator. */
  public PupilTranslator(Pseudonyms pseudonyms, SchoolYears schoolYears) {
    this.pseudonyms = pseudonyms;
    this.schoolYears = schoolYears;
  }

  /**
   * Translates a file.
   *
   * @param schoolUai the school's UAI as the request names it; a column UAI comes first
   * @throws UnreadableBatchException if the file is no list of pupils or the UAI is none
   */
  public TranslatedBatch translate(byte[] file, Optional<String> schoolUai, Instant receivedAt) {
    Optional<String> school =
        schoolUai.map(
            uai ->
                Uai.read(uai)
                    .orElseThrow(
                        () -> new UnreadableBatchException(QUERY_UAI, Uai.FORMAT.expected())));
    List<TranslatedRecord> records =
        PupilFile.read(file).stream()
            .map(line -> new TranslatedRecord(line.number(), translate(line, school, receivedAt)))
            .toList();
    return TranslatedBatch.laterRecordsWin(records);
  }

  private Translation translate(PupilLine line, Optional<String> school, Instant receivedAt) {
    LocalDate today = MinimumAge.dayOf(receivedAt);
    Optional<LocalDate> birthDate = line.required(PupilColumn.BIRTH_DATE, PupilValues.DATE);
    return birthDate
        .flatMap(date -> Translation.objection(PupilColumn.BIRTH_DATE.title(), date, today))
        .orElseGet(() -> translate(line, school, birthDate, receivedAt, today));
  }

  private Translation translate(
      PupilLine line,
      Optional<String> school,
      Optional<LocalDate> birthDate,
      Instant receivedAt,
      LocalDate today) {
    Optional<String> uai = uai(line, school);
    Optional<String> identifier = line.required(PupilColumn.IDENTIFIER, FieldFormat.TEXT);
    Optional<EnrolmentKind> kind = line.required(PupilColumn.STATUS, PupilValues.STATUS);
    Optional<Person> person = person(line, birthDate);
    if (!line.fields().problems().isEmpty()) {
      return new Translation.Refused(line.fields().problems());
    }
    LocalDate startsOn = schoolYears.startOf(today);
    EnrolmentChanged enrolment =
        new EnrolmentChanged(
            SOURCE,
            pseudonyms.of(
                "agriculture-enrolment",
                uai.orElseThrow(),
                identifier.orElseThrow(),
                startsOn.toString()),
            receivedAt,
            person.orElseThrow(),
            kind.orElseThrow(),
            uai,
            startsOn,
            Optional.of(schoolYears.endOf(today)));
    return new Translation.Accepted(List.of(enrolment), line.fields().remarks());
  }

  private static Optional<String> uai(PupilLine line, Optional<String> school) {
    if (!line.fields().has(PupilColumn.UAI.title()) && school.isPresent()) {
      return school;
    }
    Optional<String> uai = line.required(PupilColumn.UAI, Uai.FORMAT);
    if (uai.isPresent() && school.isPresent() && !uai.equals(school)) {
      line.refuse(PupilColumn.UAI, "is another school than the request's");
    }
    return uai;
  }

  private static Optional<Person> person(PupilLine line, Optional<LocalDate> birthDate) {
    Optional<String> familyName = line.required(PupilColumn.FAMILY_NAME, FieldFormat.TEXT);
    Optional<String> firstName = line.required(PupilColumn.FIRST_NAME, FieldFormat.TEXT);
    if (familyName.isEmpty() || firstName.isEmpty() || birthDate.isEmpty()) {
      return Optional.empty();
    }
    List<String> givenNames =
        Stream.of(
                firstName,
                line.optional(PupilColumn.SECOND_NAME, FieldFormat.TEXT),
                line.optional(PupilColumn.THIRD_NAME, FieldFormat.TEXT))
            .flatMap(Optional::stream)
            .toList();
    return Optional.of(
        new Person(
            line.optional(PupilColumn.IDENTIFIER, Ine.FORMAT),
            familyName.get(),
            line.optional(PupilColumn.USAGE_NAME, FieldFormat.TEXT),
            givenNames,
            birthDate.get(),
            line.optional(PupilColumn.SEX, PupilValues.SEX),
            birthPlace(line),
            Optional.empty()));
  }

  private static Optional<Place> birthPlace(PupilLine line) {
    Optional<String> commune = line.optional(PupilColumn.BIRTH_COMMUNE, CommuneCode.FORMAT);
    Optional<String> label = line.optional(PupilColumn.BIRTH_PLACE, FieldFormat.TEXT);
    Optional<String> country = line.optional(PupilColumn.BIRTH_COUNTRY, CountryCode.FORMAT);
    return commune.or(() -> label).or(() -> country).isPresent()
        ? Optional.of(new Place(commune, Optional.empty(), country, label))
        : Optional.empty();
  }
}
