package org.earlyleavers.matching.stream.state.compact;

/** INSEE codes as numbers of 17 bits: communes, countries and départements. */
final class CompactPlaces {

  /** No INSEE code: the text has to be written. */
  static final int OPAQUE = 0x1FFFF;

  private static final int COMMUNE_LENGTH = 5;
  private static final int PER_DEPARTEMENT = 1_000;

  /** 2A and 2B follow the numbered ones. */
  private static final int CORSICA = 100;

  private static final int DEPARTEMENTS = 102_000;
  private static final int OVERSEAS = 102_200;

  private CompactPlaces() {}

  static int pack(String code) {
    int departement = code.length() < 2 ? -1 : departement(code);
    if (departement < 0) {
      return OPAQUE;
    }
    return switch (code.length()) {
      case 2 -> DEPARTEMENTS + departement;
      case 3 -> numbered(code) ? OVERSEAS + (int) CompactIdentifiers.number(code, 3) : OPAQUE;
      case COMMUNE_LENGTH -> commune(code, departement);
      default -> OPAQUE;
    };
  }

  static String unpack(int packed) {
    if (packed >= OVERSEAS) {
      return CompactIdentifiers.digits(packed - OVERSEAS, 3);
    } else if (packed >= DEPARTEMENTS) {
      return departement(packed - DEPARTEMENTS);
    }
    return departement(packed / PER_DEPARTEMENT)
        + CompactIdentifiers.digits(packed % PER_DEPARTEMENT, 3);
  }

  private static int commune(String code, int departement) {
    long number = CompactIdentifiers.number(code.substring(2), 3);
    return number < 0 ? OPAQUE : departement * PER_DEPARTEMENT + (int) number;
  }

  private static boolean numbered(String code) {
    return CompactIdentifiers.number(code, code.length()) >= 0;
  }

  private static int departement(String code) {
    if (code.startsWith("2A") || code.startsWith("2B")) {
      return CORSICA + code.charAt(1) - 'A';
    }
    return (int) CompactIdentifiers.number(code, 2);
  }

  private static String departement(int number) {
    return number >= CORSICA
        ? "2" + (char) ('A' + number - CORSICA)
        : CompactIdentifiers.digits(number, 2);
  }
}
