package org.earlyleavers.reporting.imports;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A SIECLE export of pupils who do not exist. */
public record PupilFile(String school, int year, String statedOn, List<Pupil> pupils) {

  static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

  /** A pupil; what is null is not in the file. */
  record Pupil(
      String id,
      String ine,
      String familyName,
      String birth,
      String entry,
      String exit,
      String address) {

    static Pupil of(int number, String familyName) {
      return new Pupil(
          Integer.toString(number),
          ine(number, familyName),
          familyName,
          "%02d/03/2008".formatted(1 + number % 28),
          "01/09/2025",
          null,
          null);
    }

    /** Nobody bears the same one in two tests. */
    static String ine(int number, String familyName) {
      return "%06d%03dAA".formatted(Math.floorMod(familyName.hashCode(), 1_000_000), number);
    }

    Pupil left(String day) {
      return new Pupil(id, ine, familyName, birth, entry, day, address);
    }

    Pupil entered(String day) {
      return new Pupil(id, ine, familyName, birth, day, exit, address);
    }

    Pupil born(String day) {
      return new Pupil(id, ine, familyName, day, entry, exit, address);
    }

    Pupil withIne(String other) {
      return new Pupil(id, other, familyName, birth, entry, exit, address);
    }

    Pupil nameless() {
      return new Pupil(id, ine, null, birth, entry, exit, address);
    }

    String xml() {
      StringBuilder xml = new StringBuilder("<ELEVE ELEVE_ID=\"").append(id).append("\">\n");
      element(xml, "ID_NATIONAL", ine);
      element(xml, "NOM_DE_FAMILLE", familyName);
      element(xml, "PRENOM", "Maëlys");
      element(xml, "DATE_NAISS", birth);
      element(xml, "CODE_SEXE", "2");
      element(xml, "CODE_PAYS", "100");
      element(xml, "CODE_COMMUNE_INSEE_NAISS", "29019");
      element(xml, "DATE_ENTREE", entry);
      element(xml, "DATE_SORTIE", exit);
      element(xml, "CODE_MEF", "24731214311");
      element(xml, "TEL_PORTABLE", "06 00 00 00 01");
      element(xml, "ADRESSE_ID", address);
      return xml.append("</ELEVE>\n").toString();
    }

    private static void element(StringBuilder xml, String name, String text) {
      if (text != null) {
        xml.append('<').append(name).append('>').append(text);
        xml.append("</").append(name).append(">\n");
      }
    }
  }

  static PupilFile of(Pupil... pupils) {
    return new PupilFile("0951099D", 2025, "12/01/2026", List.of(pupils));
  }

  /** Pupils with consecutive numbers from 1. */
  public static PupilFile of(String familyName, int pupils) {
    List<Pupil> all = new ArrayList<>();
    for (int i = 1; i <= pupils; i++) {
      all.add(Pupil.of(i, familyName));
    }
    return new PupilFile("0951099D", 2025, "12/01/2026", all);
  }

  PupilFile statedOn(String day) {
    return new PupilFile(school, year, day, pupils);
  }

  PupilFile ofSchool(String other) {
    return new PupilFile(other, year, statedOn, pupils);
  }

  PupilFile without(int number) {
    return new PupilFile(
        school,
        year,
        statedOn,
        pupils.stream().filter(pupil -> !pupil.id().equals(Integer.toString(number))).toList());
  }

  PupilFile with(int number, UnaryOperator<Pupil> change) {
    return new PupilFile(
        school,
        year,
        statedOn,
        pupils.stream()
            .map(pupil -> pupil.id().equals(Integer.toString(number)) ? change.apply(pupil) : pupil)
            .toList());
  }

  String xml() {
    return """
    <?xml version="1.0" encoding="ISO-8859-15"?>
    <BEE_ELEVES VERSION="2.1">
    <PARAMETRES><UAJ>%s</UAJ><ANNEE_SCOLAIRE>%d</ANNEE_SCOLAIRE><DATE_EXPORT>%s</DATE_EXPORT></PARAMETRES>
    <DONNEES><ELEVES>
    %s</ELEVES></DONNEES></BEE_ELEVES>
    """
        .formatted(
            school, year, statedOn, pupils.stream().map(Pupil::xml).collect(Collectors.joining()));
  }

  /** The same pupils, all of them attending, as a private school's software sends them. */
  byte[] importEleves() {
    return xml()
        .replace("BEE_ELEVES VERSION=\"2.1\"", "IMPORT_ELEVES VERSION=\"3.0\"")
        .replace("BEE_ELEVES", "IMPORT_ELEVES")
        .replace("DATE_EXPORT", "DATE_IMPORT")
        .replaceAll(">(\\d\\d)/(\\d\\d)/(\\d{4})<", ">$3-$2-$1<")
        .getBytes(LATIN_9);
  }

  byte[] bytes() {
    return xml().getBytes(LATIN_9);
  }
}
