package org.earlyleavers.adapters.agriculture.translation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earlyleavers.adapters.agriculture.format.PupilColumn;
import org.earlyleavers.adapters.agriculture.format.PupilFile;
import org.earlyleavers.adapters.agriculture.format.PupilLine;
import org.earlyleavers.adapters.agriculture.format.PupilValues;
import org.earlyleavers.adapters.agriculture.translation.SchoolYears.SchoolYear;
import org.earlyleavers.adapters.intake.age.MinimumAge;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.TranslatedRecord;
import org.earlyleavers.adapters.intake.batch.Translation;
import org.earlyleavers.adapters.intake.batch.UnreadableBatchException;
import org.earlyleavers.adapters.intake.batch.WholeList;
import org.earlyleavers.adapters.intake.field.FieldFormat;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.identifier.CommuneCode;
import org.earlyleavers.adapters.intake.identifier.CountryCode;
import org.earlyleavers.adapters.intake.identifier.Ine;
import org.earlyleavers.adapters.intake.identifier.Uai;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.events.EnrolmentChanged;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.events.person.Person;
import org.earlyleavers.events.person.Place;

/**
 * Translates a school's list of pupils: each is enrolled for the current school year, and whoever
 * is missing since the last list has left.
 */
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
    SchoolYear year = schoolYears.of(MinimumAge.dayOf(receivedAt));
    List<ListedPupil> pupils =
        PupilFile.read(file).stream()
            .map(line -> school.map(line::at).orElse(line))
            .map(line -> translate(line, school, receivedAt, year))
            .toList();
    TranslatedBatch batch =
        TranslatedBatch.laterRecordsWin(pupils.stream().map(ListedPupil::record).toList());
    return wholeList(pupils, year).map(batch::asWhole).orElse(batch);
  }

  /** Translates one pupil by itself, whose fields tell the school. */
  public Translation translate(RecordFields fields, Instant receivedAt) {
    return translate(
            new PupilLine(0, fields),
            Optional.empty(),
            receivedAt,
            schoolYears.of(MinimumAge.dayOf(receivedAt)))
        .record()
        .translation();
  }

  /** The list on which one pupil stands whose fields tell the school. */
  public Optional<String> list(RecordFields fields, Instant receivedAt) {
    return fields
        .optional(PupilColumn.UAI.title(), Uai.FORMAT)
        .map(school -> list(school, schoolYears.of(MinimumAge.dayOf(receivedAt))));
  }

  private String list(String school, SchoolYear year) {
    return pseudonyms.of("agriculture-list", school, year.startsOn().toString());
  }

  /**
   * The file is a school's whole list when all of it is about one school. One without pupils is a
   * sign of life and ends nobody.
   */
  private Optional<WholeList> wholeList(List<ListedPupil> pupils, SchoolYear year) {
    Set<String> schools =
        pupils.stream()
            .flatMap(pupil -> pupil.school().stream())
            .collect(Collectors.toUnmodifiableSet());
    if (schools.size() != 1) {
      return Optional.empty();
    }
    String school = schools.iterator().next();
    return Optional.of(
        new WholeList(
            list(school, year),
            pupils.stream().flatMap(pupil -> pupil.key().stream()).collect(Collectors.toSet()),
            pupils.stream().allMatch(ListedPupil::isKnown)));
  }

  private ListedPupil translate(
      PupilLine line, Optional<String> school, Instant receivedAt, SchoolYear year) {
    Optional<LocalDate> birthDate = line.required(PupilColumn.BIRTH_DATE, PupilValues.DATE);
    Optional<Translation> objection =
        birthDate.flatMap(
            date ->
                Translation.objection(
                    PupilColumn.BIRTH_DATE.title(), date, MinimumAge.dayOf(receivedAt)));
    Optional<String> uai = uai(line, school);
    Optional<String> identifier = line.required(PupilColumn.IDENTIFIER, FieldFormat.TEXT);
    Optional<String> enrolmentId =
        uai.flatMap(
            at ->
                identifier.map(
                    id ->
                        pseudonyms.of(
                            "agriculture-enrolment", at, id, year.startsOn().toString())));
    Optional<String> key = enrolmentId.map(id -> SOURCE + ":" + id);
    if (objection.filter(Translation.TooYoung.class::isInstance).isPresent()) {
      return ListedPupil.tooYoung(new TranslatedRecord(line.number(), objection.get()), key);
    }
    Translation translation =
        objection.orElseGet(() -> translate(line, uai, enrolmentId, birthDate, receivedAt, year));
    return new ListedPupil(
        new TranslatedRecord(line.number(), translation), uai, key, enrolmentId.isPresent());
  }

  private Translation translate(
      PupilLine line,
      Optional<String> uai,
      Optional<String> enrolmentId,
      Optional<LocalDate> birthDate,
      Instant receivedAt,
      SchoolYear year) {
    Optional<EnrolmentKind> kind = line.required(PupilColumn.STATUS, PupilValues.STATUS);
    Optional<Person> person = person(line, birthDate);
    if (!line.fields().problems().isEmpty()) {
      return Translation.Refused.over(line.fields(), birthDate);
    }
    EnrolmentChanged enrolment =
        new EnrolmentChanged(
            SOURCE,
            enrolmentId.orElseThrow(),
            receivedAt,
            person.orElseThrow(),
            kind.orElseThrow(),
            uai,
            year.startsOn(),
            Optional.of(year.endsOn()));
    return new Translation.Accepted(List.of(enrolment), line.fields().remarks());
  }

  /**
   * The school whose list the pupil stands on: the request's, or the line's own. A line that names
   * another one than the request is refused, and still stands on the request's list.
   */
  private static Optional<String> uai(PupilLine line, Optional<String> school) {
    Optional<String> uai = line.required(PupilColumn.UAI, Uai.FORMAT);
    if (uai.isPresent() && school.isPresent() && !uai.equals(school)) {
      line.refuse(PupilColumn.UAI, "is another school than the request's");
    }
    return school.or(() -> uai);
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
