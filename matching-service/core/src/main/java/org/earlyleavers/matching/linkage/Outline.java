package org.earlyleavers.matching.linkage;

import java.util.List;

/**
 * What of a person is compared at a glance: numbers that lie side by side in memory, where
 * everything else is scattered over it. It never tells two apart who agree; it may take two for
 * alike who are not. 0 stands for what is not said.
 *
 * @param ine its first characters, five bits each, below its length
 * @param birthDate see {@link BirthDate#packed}
 * @param sex 1 or 2
 * @param birthPlace hashes of where it lies and of its code, see {@link #place}
 * @param residence as the birth place
 * @param family see {@link ComparableName#mark}, of all family names together
 * @param familyLetters see {@link TypingErrors#letters}, of the birth name
 * @param usageLetters of the usage name, if there are two
 * @param given mark of the first given name, and a bit for how it begins
 * @param givenLetters of the first given name
 * @param otherGiven marks of the others
 * @param givenAsFamily mark of what a family name in the place of given names would be
 */
record Outline(
    long ine,
    int birthDate,
    int sex,
    int birthPlace,
    int residence,
    long family,
    long familyLetters,
    long usageLetters,
    long given,
    long givenLetters,
    long otherGiven,
    long givenAsFamily) {

  /** How many numbers an outline takes where it is written. */
  static final int NUMBERS = 10;

  private static final long LOWER_HALF = 0xFFFF_FFFFL;
  private static final int SEX_BITS = 2;
  private static final int BITS_PER_CHARACTER = 5;
  private static final int CHARACTERS = 12;
  private static final int LENGTH_AT = BITS_PER_CHARACTER * CHARACTERS;
  private static final long FIRST_BITS = 0x0084_2108_4210_8421L;
  private static final int AREA_AT = 16;
  private static final int CODED = 0x8000;
  private static final long EVERYTHING = -1;
  private static final int MOST_ERRORS = 2;
  private static final int BEGINNING = 3;

  static Outline of(ComparablePerson person) {
    Identity identity = person.identity();
    List<ComparableName> family = person.familyNames();
    List<ComparableName> given = person.givenNames();
    List<ComparableName> givenAsFamily = person.givenAsFamily();
    return new Outline(
        identity.ine().map(Outline::characters).orElse(0L),
        identity.birthDate().map(BirthDate::packed).orElse(0),
        identity.sex().map(sex -> sex == Sex.FEMALE ? 1 : 2).orElse(0),
        person.birthPlace().map(Outline::place).orElse(0),
        person.residence().map(Outline::place).orElse(0),
        marks(family),
        family.isEmpty() ? 0 : family.get(0).letters(),
        family.size() < 2 ? 0 : family.get(1).letters(),
        given.isEmpty() ? 0 : given.get(0).mark() | beginning(given.get(0).text()),
        given.isEmpty() ? 0 : given.get(0).letters(),
        given.isEmpty() ? 0 : marks(given.subList(1, given.size())),
        givenAsFamily.size() > 1 ? EVERYTHING : marks(givenAsFamily));
  }

  /** Of someone who has been written. */
  static Outline readFrom(long[] numbers, int at) {
    long places = numbers[at + 1];
    long born = numbers[at + 2];
    return new Outline(
        numbers[at],
        (int) (born >> SEX_BITS),
        (int) born & ((1 << SEX_BITS) - 1),
        (int) (places >>> Integer.SIZE),
        (int) places,
        numbers[at + 3],
        numbers[at + 4],
        numbers[at + 5],
        numbers[at + 6],
        numbers[at + 7],
        numbers[at + 8],
        numbers[at + 9]);
  }

  void writeTo(long[] numbers, int at) {
    numbers[at] = ine;
    numbers[at + 1] = (long) birthPlace << Integer.SIZE | (residence & LOWER_HALF);
    numbers[at + 2] = (long) birthDate << SEX_BITS | sex;
    numbers[at + 3] = family;
    numbers[at + 4] = familyLetters;
    numbers[at + 5] = usageLetters;
    numbers[at + 6] = given;
    numbers[at + 7] = givenLetters;
    numbers[at + 8] = otherGiven;
    numbers[at + 9] = givenAsFamily;
  }

  /** Whether two INE are more than a typing error apart, as far as these numbers tell. */
  boolean ineIsFarFrom(Outline other) {
    long differing = ine ^ other.ine;
    if (differing >>> LENGTH_AT != 0) {
      // A character left out moves all that follow.
      return false;
    }
    long characters =
        differing | differing >>> 1 | differing >>> 2 | differing >>> 3 | differing >>> 4;
    return Long.bitCount(characters & FIRST_BITS) > 2;
  }

  boolean familyNameMayAgreeWith(Outline other) {
    return (family & other.family) != 0
        || lettersMayAgree(familyLetters, other.familyLetters)
        || lettersMayAgree(familyLetters, other.usageLetters)
        || lettersMayAgree(usageLetters, other.familyLetters)
        || lettersMayAgree(usageLetters, other.usageLetters);
  }

  boolean givenNameMayAgreeWith(Outline other) {
    return (given & (other.given | other.otherGiven)) != 0
        || (otherGiven & other.given) != 0
        || lettersMayAgree(givenLetters, other.givenLetters);
  }

  /** Whether a family name may stand in the place of the other's given name. */
  boolean familyNameMayBeGivenNameOf(Outline other) {
    return (family & other.givenAsFamily) != 0
        || lettersMayAgree(familyLetters, other.givenLetters)
        || lettersMayAgree(usageLetters, other.givenLetters);
  }

  /** Whether two places may lie in one département, or be one country. */
  static boolean mayLieTogether(int place, int other) {
    return (place ^ other) >>> AREA_AT == 0 || place > 0 || other > 0;
  }

  private static boolean lettersMayAgree(long one, long other) {
    return one != 0 && other != 0 && TypingErrors.mayBeWithin(MOST_ERRORS, one, other);
  }

  private static long marks(List<ComparableName> names) {
    long marks = 0;
    for (ComparableName name : names) {
      marks |= name.mark();
    }
    return marks;
  }

  /** Short forms and halves of compound names begin like the whole. */
  private static long beginning(String name) {
    int space = name.indexOf(' ');
    String word = space < 0 ? name : name.substring(0, space);
    return ComparableName.bit(word.substring(0, Math.min(BEGINNING, word.length())).hashCode() + 1);
  }

  private static long characters(String ine) {
    long characters = (long) ine.length() << LENGTH_AT;
    for (int at = 0; at < Math.min(CHARACTERS, ine.length()); at++) {
      characters |= (ine.charAt(at) & 0x1FL) << (BITS_PER_CHARACTER * at);
    }
    return characters;
  }

  /**
   * A hash of the code, below one of the département, or of the country's code. A text that is no
   * code may agree with anything.
   */
  private static int place(ComparablePlace place) {
    int area =
        switch (place.kind()) {
          case COMMUNE, DEPARTEMENT -> CODED | place.departement().hashCode();
          case COUNTRY -> CODED | place.code().hashCode();
          case OPAQUE -> 1;
        };
    return area << AREA_AT | (place.code().hashCode() & 0xFFFF);
  }
}
