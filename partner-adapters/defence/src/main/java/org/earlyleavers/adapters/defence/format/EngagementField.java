package org.earlyleavers.adapters.defence.format;

import java.util.Set;

/** The properties of a line. There are no others: a line with one more is refused. */
public final class EngagementField {

  public static final String ENGAGEMENT_ID = "engagementId";
  public static final String INE = "ine";
  public static final String FAMILY_NAME = "familyName";
  public static final String USAGE_NAME = "usageName";
  public static final String GIVEN_NAMES = "givenNames";
  public static final String BIRTH_DATE = "birthDate";
  public static final String SEX = "sex";
  public static final String BIRTH_PLACE = "birthPlace";
  public static final String KIND = "kind";
  public static final String INSTITUTION_UAI = "institutionUai";
  public static final String STARTS_ON = "startsOn";
  public static final String ENDS_ON = "endsOn";
  public static final String RECORDED_AT = "recordedAt";

  /** Properties of {@value #BIRTH_PLACE}. */
  public static final String COMMUNE_CODE = "communeCode";

  public static final String COUNTRY_CODE = "countryCode";
  public static final String LABEL = "label";

  static final Set<String> OF_A_LINE =
      Set.of(
          ENGAGEMENT_ID,
          INE,
          FAMILY_NAME,
          USAGE_NAME,
          GIVEN_NAMES,
          BIRTH_DATE,
          SEX,
          BIRTH_PLACE,
          KIND,
          INSTITUTION_UAI,
          STARTS_ON,
          ENDS_ON,
          RECORDED_AT);

  static final Set<String> OF_A_BIRTH_PLACE = Set.of(COMMUNE_CODE, COUNTRY_CODE, LABEL);

  private EngagementField() {}
}
