package org.earlyleavers.adapters.labour.translation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earlyleavers.adapters.intake.field.FieldFormat;
import org.earlyleavers.adapters.intake.field.RecordFields;
import org.earlyleavers.adapters.intake.pseudonym.Pseudonyms;
import org.earlyleavers.adapters.labour.format.FollowUpField;
import org.earlyleavers.adapters.labour.format.SenderDate;

/**
 * Whom an item of the follow-up is about: what the Tableau de bord itself tells apprentices apart
 * by, since the item has no id. Names are compared without accents and case, because the same
 * apprentice is told now by the centre and now by the register of contracts.
 */
record FollowedApprentice(String familyName, String givenName, LocalDate birthDate) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Reads it, or refuses the record. */
  static Optional<FollowedApprentice> read(RecordFields fields) {
    Optional<LocalDate> birthDate = fields.required(FollowUpField.BIRTH_DATE, SenderDate.FORMAT);
    Optional<String> familyName = fields.required(FollowUpField.FAMILY_NAME, FieldFormat.TEXT);
    Optional<String> givenName = fields.required(FollowUpField.GIVEN_NAME, FieldFormat.TEXT);
    return birthDate.isPresent() && familyName.isPresent() && givenName.isPresent()
        ? Optional.of(new FollowedApprentice(familyName.get(), givenName.get(), birthDate.get()))
        : Optional.empty();
  }

  /** The opaque id of what he or she began in that year, counted from 1 June. */
  String enrolmentId(Pseudonyms pseudonyms, int yearOfEntry) {
    return pseudonyms.of(
        "labour-follow-up",
        comparable(familyName),
        comparable(givenName),
        birthDate.toString(),
        Integer.toString(yearOfEntry));
  }

  static String comparable(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return SPACES.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
