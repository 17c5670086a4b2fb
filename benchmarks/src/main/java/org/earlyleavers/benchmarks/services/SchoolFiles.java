package org.earlyleavers.benchmarks.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes exports of SIECLE about pupils who do not exist, the same ones for the same seed. */
final class SchoolFiles {

  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
  private static final String[] NAMES = {
    "LE GOFF", "MARTINEAU", "D'ALMEIDA", "BENHAMOU", "DUBŒUF", "PETITJEAN", "NGUYEN", "ÉTIENNE"
  };
  private static final String[] GIVEN = {"Maëlys", "Loïc", "Zoé", "Inès", "Noé", "Aya", "Gaël"};
  private static final String[] TOWNS = {
    "91000;EVRY COURCOURONNES", "42560;ST JEAN SOLEYMIEUX", "29200;BREST", "75019;PARIS 19"
  };

  /** One of so many has left. */
  private static final int LEAVERS = 10;

  private SchoolFiles() {}

  /**
   * Writes an export with addresses.
   *
   * @param filling characters of a field that nobody reads, for each pupil
   */
  static void write(Path file, int pupils, int filling, long seed) {
    Random random = new Random(seed);
    try (Writer out = Files.newBufferedWriter(file, LATIN_9)) {
      out.write(
          """
          <?xml version="1.0" encoding="ISO-8859-15"?>
          <BEE_ELEVES VERSION="2.1">
          <PARAMETRES><UAJ>0951099D</UAJ><ANNEE_SCOLAIRE>2025</ANNEE_SCOLAIRE></PARAMETRES>
          <DONNEES><ELEVES>
          """);
      for (int i = 0; i < pupils; i++) {
        out.write(pupil(i, random));
        out.write("<ADHESION_TRANSPORT>" + "x".repeat(filling) + "</ADHESION_TRANSPORT></ELEVE>\n");
      }
      out.write("</ELEVES><ADRESSES>\n");
      for (int i = 0; i < pupils; i++) {
        out.write(address(i, random));
      }
      out.write("</ADRESSES></DONNEES></BEE_ELEVES>\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pupil(int i, Random random) {
    String leaving = i % LEAVERS == 0 ? "<DATE_SORTIE>%s</DATE_SORTIE>".formatted(exit()) : "";
    return """
    <ELEVE ELEVE_ID="%d" ELENOET="%d">
    <ID_NATIONAL>%09dZZ</ID_NATIONAL>
    <NOM_DE_FAMILLE>%s</NOM_DE_FAMILLE>
    <PRENOM>%s</PRENOM>
    <PRENOM2>%s</PRENOM2>
    <DATE_NAISS>%02d/%02d/2007</DATE_NAISS>
    <CODE_SEXE>%d</CODE_SEXE>
    <CODE_PAYS>100</CODE_PAYS>
    <CODE_COMMUNE_INSEE_NAISS>29019</CODE_COMMUNE_INSEE_NAISS>
    <DATE_ENTREE>01/09/2025</DATE_ENTREE>%s
    <CODE_STATUT>ST</CODE_STATUT>
    <CODE_MEF>24731214311</CODE_MEF>
    <MEL>eleve%d@example.org</MEL>
    <TEL_PORTABLE>06 00 %02d %02d %02d</TEL_PORTABLE>
    <ADRESSE_ID>%d</ADRESSE_ID>
    <SCOLARITE_AN_DERNIER><CODE_MEF>24731214311</CODE_MEF><CODE_RNE>0951099D</CODE_RNE></SCOLARITE_AN_DERNIER>
    """
        .formatted(
            i,
            i,
            i,
            pick(NAMES, random),
            pick(GIVEN, random),
            pick(GIVEN, random),
            1 + random.nextInt(28),
            1 + random.nextInt(12),
            1 + random.nextInt(2),
            leaving,
            i,
            random.nextInt(100),
            random.nextInt(100),
            random.nextInt(100),
            i);
  }

  private static String exit() {
    return java.time.LocalDate.now(java.time.ZoneId.of("Europe/Paris"))
        .minusDays(3)
        .format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/uuuu"));
  }

  private static String address(int i, Random random) {
    String[] town = pick(TOWNS, random).split(";", 2);
    return """
    <ADRESSE ADRESSE_ID="%d">
    <LIGNE1_ADRESSE>%d rue des Essais</LIGNE1_ADRESSE>
    <CODE_POSTAL>%s</CODE_POSTAL>
    <LIBELLE_POSTAL>%s</LIBELLE_POSTAL>
    <LL_PAYS>FRANCE</LL_PAYS>
    </ADRESSE>
    """
        .formatted(i, 1 + random.nextInt(200), town[0], town[1]);
  }

  private static String pick(String[] from, Random random) {
    return from[random.nextInt(from.length)];
  }
}
