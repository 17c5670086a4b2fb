package org.earlyleavers.linkagetool.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.earlyleavers.linkagetool.file.PersonRow;
import org.earlyleavers.matching.linkage.BirthDate;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Locality;

/**
 * Sets that other linkage software is measured with, read from the files in which they are
 * published.
 */
final class PublicSets {

  private static final Pattern FEBRL_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern FEBRL_PERSON = Pattern.compile("rec-(\\d+)-.*");
  private static final String NOT_AVAILABLE = "NA";

  private final Path folder;

  PublicSets(Path folder) {
    this.folder = folder;
  }

  /** Those whose files are there. */
  List<LabelledSet> all() throws IOException {
    List<LabelledSet> sets = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      Path file = folder.resolve("dataset" + number + ".csv");
      if (Files.exists(file)) {
        String name = "FEBRL " + number;
        sets.add(febrl(name, file, true, true));
        sets.add(febrl(name + " without soc_sec_id", file, false, true));
        sets.add(febrl(name + " without suburb", file, true, false));
        sets.add(febrl(name + " without both", file, false, false));
      }
    }
    Path records = folder.resolve("RLdata500.tsv");
    if (Files.exists(records)) {
      sets.add(recordLinkage(records, folder.resolve("identity.RLdata500.tsv")));
    }
    Path fake = folder.resolve("fake_1000.csv");
    if (Files.exists(fake)) {
      sets.add(splink(fake));
    }
    return sets;
  }

  /**
   * The national number stands for the INE, the suburb for the birth place, the postcode for home.
   */
  private static LabelledSet febrl(String name, Path file, boolean number, boolean suburb)
      throws IOException {
    List<PersonRow> rows = new ArrayList<>();
    List<String> persons = new ArrayList<>();
    for (List<String> fields : fields(file, ",")) {
      Matcher person = FEBRL_PERSON.matcher(fields.get(0));
      if (!person.matches()) {
        throw new IOException("Not a FEBRL data set: " + file);
      }
      persons.add(person.group(1));
      rows.add(
          new PersonRow(
              fields.get(0),
              identity(
                  number ? fields.get(10) : "",
                  fields.get(2),
                  List.of(fields.get(1)),
                  date(FEBRL_DATE, fields.get(9)),
                  suburb ? fields.get(6) : "",
                  fields.get(7))));
    }
    return LabelledSet.withDuplicates(name, rows, persons);
  }

  private static LabelledSet recordLinkage(Path file, Path identities) throws IOException {
    List<PersonRow> rows = new ArrayList<>();
    for (List<String> fields : fields(file, "\t")) {
      List<String> said =
          fields.stream().map(field -> field.equals(NOT_AVAILABLE) ? "" : field).toList();
      rows.add(
          new PersonRow(
              String.valueOf(rows.size() + 1),
              identity(
                  "",
                  said.get(2) + ' ' + said.get(3),
                  List.of(said.get(0), said.get(1)),
                  Optional.of(
                      new BirthDate(
                          Integer.parseInt(said.get(4)),
                          Integer.parseInt(said.get(5)),
                          Integer.parseInt(said.get(6)))),
                  "",
                  "")));
    }
    List<String> persons = fields(identities, "\t").stream().map(fields -> fields.get(0)).toList();
    return LabelledSet.withDuplicates("RLdata500", rows, persons);
  }

  private static LabelledSet splink(Path file) throws IOException {
    List<PersonRow> rows = new ArrayList<>();
    List<String> persons = new ArrayList<>();
    for (List<String> fields : fields(file, ",")) {
      persons.add(fields.get(6));
      rows.add(
          new PersonRow(
              fields.get(0),
              identity(
                  "",
                  fields.get(2),
                  List.of(fields.get(1)),
                  date(ISO_DATE, fields.get(3)),
                  "",
                  fields.get(4))));
    }
    return LabelledSet.withDuplicates("fake_1000", rows, persons);
  }

  private static Identity identity(
      String number,
      String familyName,
      List<String> givenNames,
      Optional<BirthDate> birthDate,
      String birthPlace,
      String residence) {
    return Identity.normalise(
        Optional.of(number),
        Optional.of(familyName),
        Optional.empty(),
        givenNames.stream().flatMap(name -> Stream.of(name.split(" "))).toList(),
        birthDate,
        Optional.empty(),
        Locality.of(birthPlace),
        Locality.of(residence));
  }

  /** Also dates that no calendar knows. */
  private static Optional<BirthDate> date(Pattern form, String written) {
    Matcher date = form.matcher(written);
    return date.matches()
        ? Optional.of(
            new BirthDate(
                Integer.parseInt(date.group(1)),
                Integer.parseInt(date.group(2)),
                Integer.parseInt(date.group(3))))
        : Optional.empty();
  }

  /** None of these files quotes anything. */
  private static List<List<String>> fields(Path file, String separator) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> Stream.of(line.split(separator, -1)).map(String::strip).toList())
          .toList();
    }
  }
}
