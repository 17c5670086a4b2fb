package org.earlyleavers.caseload.personalfile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.earlyleavers.events.person.Place;
import org.earlyleavers.events.person.Sex;

/**
 * What is to be put right, field by field; what is absent stays as it is.
 *
 * @param reason why, without data on health, offences or family
 * @param reportId which report says it; absent for the one that the case shows
 */
public record RectificationBody(
    @NotBlank @Size(max = 500) @Pattern(regexp = PRINTABLE, message = NO_NULL) String reason,
    UUID reportId,
    @Pattern(regexp = "[0-9A-Za-z]{9,11}", message = "{caseload.ine}") String ine,
    @Size(min = 1, max = 100) @Pattern(regexp = NAME, message = NAME_MESSAGE) String familyName,
    @Size(min = 1, max = 100) @Pattern(regexp = NAME, message = NAME_MESSAGE) String usageName,
    @Size(min = 1, max = 10) List<@NotBlank @Size(max = 100) @Pattern(regexp = NAME, message = NAME_MESSAGE) String>
            givenNames,
    @Past LocalDate birthDate,
    Sex sex,
    @Valid PlaceBody birthPlace,
    @Valid PlaceBody residence,
    @Size(max = 5) List<@NotBlank @Size(max = 30) @Pattern(regexp = PRINTABLE, message = NO_NULL) String>
            phones,
    @Size(max = 200) @Email String email,
    @Size(max = 5) List<@NotBlank @Size(max = 200) @Pattern(regexp = PRINTABLE, message = NO_NULL) String>
            addressLines) {

  private static final String PRINTABLE = "[^\\u0000]*";
  private static final String NO_NULL = "{caseload.no-null-character}";
  private static final String NAME = "[^\\p{Cntrl}]*\\p{L}[^\\p{Cntrl}]*";
  private static final String NAME_MESSAGE = "{caseload.name-of-a-person}";

  /**
   * A place.
   *
   * @param communeCode INSEE code
   * @param countryCode INSEE code of the country
   */
  public record PlaceBody(
      @Pattern(regexp = "(\\d{2}|2[AB])\\d{3}", message = "{caseload.commune}") String communeCode,
      @Pattern(regexp = "\\d{5}", message = "{caseload.postal-code}") String postalCode,
      @Pattern(regexp = "99\\d{3}", message = "{caseload.country}") String countryCode,
      @Size(max = 100) @Pattern(regexp = NAME, message = NAME_MESSAGE) String label) {

    Place toPlace() {
      return new Place(
          Optional.ofNullable(communeCode),
          Optional.ofNullable(postalCode),
          Optional.ofNullable(countryCode),
          Optional.ofNullable(label));
    }
  }
}
