package org.earlyleavers.stack.story;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** What somebody sends, from a file in the sender's own format with places for what varies. */
final class Payload {

  private static final Pattern PLACE = Pattern.compile("\\{\\{[^}]*}}");
  private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final String text;

  private Payload(String text) {
    this.text = text;
  }

  /** A file that lies beside this class. */
  static Payload of(String file) {
    try (InputStream content = Payload.class.getResourceAsStream(file)) {
      if (content == null) {
        throw new FileNotFoundException(file);
      }
      return new Payload(new String(content.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills a place in. */
  Payload with(String place, Object value) {
    return new Payload(text.replace("{{" + place + "}}", value.toString()));
  }

  /**
   * Fills in who it is about.
   *
   * @param role the pupil's in the file
   */
  Payload about(String role, Pupil pupil) {
    boolean girl = pupil.sex() == Pupil.Sex.FEMALE;
    return with(role + ".ine", pupil.ine())
        .with(role + ".familyName", pupil.familyName())
        .with(role + ".givenName", pupil.givenName())
        .with(role + ".birthDate", pupil.birthDate())
        .with(role + ".birthDate.french", french(pupil.birthDate()))
        .with(role + ".sex", pupil.sex())
        .with(role + ".sex.letter", girl ? "F" : "M")
        .with(role + ".sex.word", girl ? "Féminin" : "Masculin");
  }

  static String french(LocalDate date) {
    return FRENCH.format(date);
  }

  /**
   * The whole.
   *
   * @throws IllegalStateException if a place is still empty
   */
  String text() {
    if (PLACE.matcher(text).find()) {
      throw new IllegalStateException("A place was left empty");
    }
    return text;
  }
}
