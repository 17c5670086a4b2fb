package org.earlyleavers.matching.stream.state.compact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.matching.linkage.BirthDate;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Locality;
import org.earlyleavers.matching.linkage.Sex;

/** Two bytes that say what there is, then what there is; all names are one text. */
final class IdentityFormat implements CompactFormat<Identity> {

  /** Between names that are written as one. */
  private static final String SEPARATOR = "\n";

  private static final List<Sex> SEXES = List.of(Sex.FEMALE, Sex.MALE);
  private static final int SEX = 0b11;
  private static final int FAMILY_NAME = 1 << 2;
  private static final int USAGE_NAME = 1 << 3;
  private static final int BIRTH_DATE = 1 << 4;
  private static final int BIRTH_PLACE = 1 << 5;
  private static final int RESIDENCE = 1 << 6;
  private static final int INE = 1 << 7;

  private static final int GIVEN_NAMES = 0b111;
  private static final int BIRTH_PLACE_HIGH = 1 << 3;
  private static final int RESIDENCE_HIGH = 1 << 4;
  private static final int NAMES_APART = 1 << 5;

  private static final long FIRST_BIRTH = LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int NO_CALENDAR_DAY = 0xFFFF;
  private static final int PLACE_BITS = 16;

  @Override
  public void write(Identity identity, CompactOutput out) {
    List<String> names = names(identity);
    boolean apart = names.stream().anyMatch(name -> name.contains(SEPARATOR));
    int birthPlace = place(identity.birthPlace());
    int residence = place(identity.residence());
    out.writeByte(
        identity.sex().map(sex -> SEXES.indexOf(sex) + 1).orElse(0)
            | flag(identity.familyName(), FAMILY_NAME)
            | flag(identity.usageName(), USAGE_NAME)
            | flag(identity.birthDate(), BIRTH_DATE)
            | flag(identity.birthPlace(), BIRTH_PLACE)
            | flag(identity.residence(), RESIDENCE)
            | flag(identity.ine(), INE));
    int given = identity.givenNames().size();
    out.writeByte(
        Math.min(given, GIVEN_NAMES)
            | (birthPlace >> PLACE_BITS) * BIRTH_PLACE_HIGH
            | (residence >> PLACE_BITS) * RESIDENCE_HIGH
            | (apart ? NAMES_APART : 0));
    if (given >= GIVEN_NAMES) {
      out.writeVarint(given);
    }
    identity.ine().ifPresent(ine -> CompactIdentifiers.writeIne(ine, out));
    if (apart) {
      names.forEach(name -> CompactText.writeAsItIs(name, out));
    } else if (!names.isEmpty()) {
      CompactText.writeAsItIs(String.join(SEPARATOR, names), out);
    }
    identity.birthDate().ifPresent(date -> writeBirth(date, out));
    identity.birthPlace().ifPresent(place -> writePlace(place, birthPlace, out));
    identity.residence().ifPresent(place -> writePlace(place, residence, out));
  }

  @Override
  public Identity read(CompactInput in) {
    int first = in.readByte();
    int second = in.readByte();
    int given = second & GIVEN_NAMES;
    if (given == GIVEN_NAMES) {
      given = in.readCount();
    }
    Optional<String> ine = when(first, INE) ? Optional.of(CompactIdentifiers.readIne(in)) : none();
    int family = when(first, FAMILY_NAME) ? 1 : 0;
    int usage = when(first, USAGE_NAME) ? 1 : 0;
    List<String> names = readNames(in, family + usage + given, when(second, NAMES_APART));
    Optional<BirthDate> birthDate = when(first, BIRTH_DATE) ? Optional.of(readBirth(in)) : none();
    int high = when(second, BIRTH_PLACE_HIGH) ? 1 : 0;
    Optional<Locality> birthPlace =
        when(first, BIRTH_PLACE) ? Optional.of(readPlace(in, high)) : none();
    high = when(second, RESIDENCE_HIGH) ? 1 : 0;
    Optional<Locality> residence =
        when(first, RESIDENCE) ? Optional.of(readPlace(in, high)) : none();
    return new Identity(
        ine,
        family > 0 ? Optional.of(names.get(0)) : none(),
        usage > 0 ? Optional.of(names.get(family)) : none(),
        names.subList(family + usage, names.size()),
        birthDate,
        (first & SEX) == 0 ? none() : Optional.of(SEXES.get((first & SEX) - 1)),
        birthPlace,
        residence);
  }

  private static List<String> names(Identity identity) {
    List<String> names = new ArrayList<>();
    identity.familyName().ifPresent(names::add);
    identity.usageName().ifPresent(names::add);
    names.addAll(identity.givenNames());
    return names;
  }

  private static List<String> readNames(CompactInput in, int count, boolean apart) {
    List<String> names = new ArrayList<>();
    if (apart) {
      while (names.size() < count) {
        names.add(CompactText.read(in));
      }
    } else if (count > 0) {
      names.addAll(Arrays.asList(CompactText.read(in).split(SEPARATOR, -1)));
      if (names.size() != count) {
        throw new IllegalArgumentException("Not as many names as announced");
      }
    }
    return names;
  }

  private static void writeBirth(BirthDate birth, CompactOutput out) {
    long day = day(birth);
    out.writeFixed(day, 2);
    if (day == NO_CALENDAR_DAY) {
      out.writeVarint(birth.year());
      out.writeByte(birth.month());
      out.writeByte(birth.day());
    }
  }

  private static BirthDate readBirth(CompactInput in) {
    long day = in.readFixed(2);
    return day == NO_CALENDAR_DAY
        ? new BirthDate(in.readCount(), in.readByte(), in.readByte())
        : BirthDate.of(LocalDate.ofEpochDay(day + FIRST_BIRTH));
  }

  private static long day(BirthDate birth) {
    try {
      LocalDate date = LocalDate.of(birth.year(), birth.month(), birth.day());
      long day = date.toEpochDay() - FIRST_BIRTH;
      return day >= 0 && day < NO_CALENDAR_DAY ? day : NO_CALENDAR_DAY;
    } catch (DateTimeException e) {
      // Old files hold dates that no calendar knows.
      return NO_CALENDAR_DAY;
    }
  }

  private static int place(Optional<Locality> place) {
    return place.map(known -> CompactPlaces.pack(known.code())).orElse(0);
  }

  private static void writePlace(Locality place, int packed, CompactOutput out) {
    out.writeFixed(packed, 2);
    if (packed == CompactPlaces.OPAQUE) {
      CompactText.write(place.code(), out);
    }
  }

  private static Locality readPlace(CompactInput in, int high) {
    int packed = (high << PLACE_BITS) | (int) in.readFixed(2);
    return new Locality(
        packed == CompactPlaces.OPAQUE ? CompactText.read(in) : CompactPlaces.unpack(packed));
  }

  private static int flag(Optional<?> value, int flag) {
    return value.isPresent() ? flag : 0;
  }

  private static boolean when(int flags, int flag) {
    return (flags & flag) != 0;
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
