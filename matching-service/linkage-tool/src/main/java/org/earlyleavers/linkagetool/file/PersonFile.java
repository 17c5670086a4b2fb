package org.earlyleavers.linkagetool.file;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.earlyleavers.matching.linkage.BirthDate;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Locality;
import org.earlyleavers.matching.linkage.Sex;

/**
 * A file of people, read row by row: CSV in UTF-8 with a header of {@link Column}s in any order. A
 * row that cannot be used is told to {@link RowProblems} and left out.
 */
public final class PersonFile implements PersonRows, Closeable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final char NOT_UTF_8 = '\uFFFD';
  private static final int LONGEST_ID = 200;
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern BETWEEN_GIVEN_NAMES = Pattern.compile("[,;\\s\\u00A0\\u202F]+");
  private static final Map<String, Sex> SEXES =
      Map.of(
          "M",
          Sex.MALE,
          "H",
          Sex.MALE,
          "G",
          Sex.MALE,
          "1",
          Sex.MALE,
          "F",
          Sex.FEMALE,
          "2",
          Sex.FEMALE);

  private final BufferedReader reader;
  private final CsvRows rows;
  private final RowProblems problems;
  private final Map<Column, Integer> positions;
  private final int width;
  private final Set<String> ids = new HashSet<>();

  private PersonFile(
      BufferedReader reader, CsvRows rows, RowProblems problems, CsvRow.Fields header)
      throws UnusableFileException {
    this.reader = reader;
    this.rows = rows;
    this.problems = problems;
    this.positions = positions(header.fields());
    this.width = header.fields().size();
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws UnusableFileException when there is no such file, or its first row is no header
   */
  public static PersonFile open(Path file, RowProblems problems)
      throws IOException, UnusableFileException {
    if (!Files.exists(file)) {
      throw new UnusableFileException("There is no file " + file + ".");
    }
    if (Files.isDirectory(file) || !Files.isReadable(file)) {
      throw new UnusableFileException("The file " + file + " cannot be read.");
    }
    Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
    try {
      return reading(reader, problems);
    } catch (UnusableFileException e) {
      reader.close();
      throw new UnusableFileException(file + ": " + e.getMessage());
    }
  }

  /**
   * Reads the header of what somebody has opened.
   *
   * @throws UnusableFileException when the first row is no header
   */
  public static PersonFile reading(Reader opened, RowProblems problems)
      throws IOException, UnusableFileException {
    BufferedReader reader = new BufferedReader(opened, 1 << 16);
    skipByteOrderMark(reader);
    CsvRows rows = new CsvRows(reader);
    Optional<CsvRow> header = rows.next();
    if (header.isPresent() && header.get() instanceof CsvRow.Fields fields) {
      return new PersonFile(reader, rows, problems, fields);
    }
    throw new UnusableFileException("The file has no header.");
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK.charAt(0)) {
      reader.reset();
    }
  }

  private static Map<Column, Integer> positions(List<String> titles) throws UnusableFileException {
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    for (int i = 0; i < titles.size(); i++) {
      Optional<Column> column = Column.titled(titles.get(i));
      if (column.isPresent() && positions.put(column.get(), i) != null) {
        throw new UnusableFileException(
            "The header names the column " + column.get().title() + " twice.");
      }
    }
    if (!positions.containsKey(Column.ID)) {
      throw new UnusableFileException(
          "The first line is no header with a column id; expected, separated by commas: "
              + String.join(",", Column.header())
              + ".");
    }
    return positions;
  }

  @Override
  public Optional<PersonRow> next() throws IOException {
    for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      Optional<PersonRow> person = person(row.get());
      if (person.isPresent()) {
        return person;
      }
    }
    return Optional.empty();
  }

  private Optional<PersonRow> person(CsvRow row) {
    if (row instanceof CsvRow.Malformed malformed) {
      return skip(row, malformed.problem());
    }
    List<String> fields = ((CsvRow.Fields) row).fields();
    if (fields.size() != width) {
      return skip(row, fields.size() + " fields instead of " + width);
    }
    Optional<Column> broken =
        Arrays.stream(Column.values())
            .filter(column -> value(fields, column).indexOf(NOT_UTF_8) >= 0)
            .findFirst();
    if (broken.isPresent()) {
      return skip(row, broken.get().title() + ": not UTF-8");
    }
    String writtenDate = value(fields, Column.BIRTH_DATE);
    Matcher date = DATE.matcher(writtenDate);
    if (!writtenDate.isEmpty() && !date.matches()) {
      return skip(row, Column.BIRTH_DATE.title() + ": not of the form yyyy-mm-dd");
    }
    String id = value(fields, Column.ID);
    if (id.isEmpty()) {
      return skip(row, Column.ID.title() + ": empty");
    }
    if (id.length() > LONGEST_ID) {
      return skip(row, Column.ID.title() + ": longer than " + LONGEST_ID + " characters");
    }
    if (!ids.add(id)) {
      return skip(row, Column.ID.title() + ": in use by an earlier row");
    }
    Optional<BirthDate> birthDate =
        writtenDate.isEmpty() ? Optional.empty() : Optional.of(birthDate(date));
    birthDate.filter(found -> !inCalendar(found)).ifPresent(any -> problems.oddDate(row.line()));
    return Optional.of(new PersonRow(id, identity(fields, birthDate)));
  }

  private Identity identity(List<String> fields, Optional<BirthDate> birthDate) {
    return Identity.normalise(
        said(fields, Column.INE),
        said(fields, Column.FAMILY_NAME),
        said(fields, Column.USAGE_NAME),
        BETWEEN_GIVEN_NAMES
            .splitAsStream(value(fields, Column.GIVEN_NAMES))
            .filter(name -> !name.isEmpty())
            .toList(),
        birthDate,
        sex(value(fields, Column.SEX)),
        said(fields, Column.BIRTH_PLACE).flatMap(Locality::of),
        said(fields, Column.RESIDENCE).flatMap(Locality::of));
  }

  private Optional<Sex> sex(String written) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<Sex> sex = Optional.ofNullable(SEXES.get(written.toUpperCase(Locale.ROOT)));
    if (sex.isEmpty()) {
      problems.unknownSex();
    }
    return sex;
  }

  private Optional<String> said(List<String> fields, Column column) {
    return Optional.of(value(fields, column)).filter(value -> !value.isEmpty());
  }

  private String value(List<String> fields, Column column) {
    Integer position = positions.get(column);
    return position == null ? "" : fields.get(position).strip();
  }

  private Optional<PersonRow> skip(CsvRow row, String problem) {
    problems.skip(row.line(), problem);
    return Optional.empty();
  }

  private static BirthDate birthDate(Matcher date) {
    return new BirthDate(
        Integer.parseInt(date.group(1)),
        Integer.parseInt(date.group(2)),
        Integer.parseInt(date.group(3)));
  }

  private static boolean inCalendar(BirthDate date) {
    try {
      LocalDate.of(date.year(), date.month(), date.day());
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
