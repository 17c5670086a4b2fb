package org.earlyleavers.adapters.agriculture.format;

import java.util.Arrays;
import java.util.Optional;

/** The columns that the exchange needs, by their titles without the asterisks. */
public enum PupilColumn {
  IDENTIFIER("Identifiant unique", true),
  FIRST_NAME("Premier prénom", true),
  SECOND_NAME("Deuxième prénom", false),
  THIRD_NAME("Troisième prénom", false),
  FAMILY_NAME("Nom de famille", true),
  USAGE_NAME("Nom d'usage", false),
  SEX("Code sexe", true),
  BIRTH_DATE("Date de naissance (jj/mm/aaaa)", true),
  BIRTH_COMMUNE("Code commune naissance", true),
  BIRTH_PLACE("Libellé commune naissance", true),
  BIRTH_COUNTRY("Code pays naissance", true),
  STATUS("Statut", true),
  /** In an older variant of the file only. */
  UAI("UAI", false);

  private final String title;
  private final boolean inEveryFile;

  PupilColumn(String title, boolean inEveryFile) {
    this.title = title;
    this.inEveryFile = inEveryFile;
  }

  /** The column's name as findings tell it to the sender. */
  public String title() {
    return title;
  }

  /** Whether a column that the exchange needs has this name, as findings tell it. */
  public static boolean isTitle(String name) {
    return Arrays.stream(values()).anyMatch(column -> column.title.equals(name));
  }

  boolean isInEveryFile() {
    return inEveryFile;
  }

  static Optional<PupilColumn> titled(String header) {
    String title = header.replace("*", "").replace('’', '\'').strip();
    return Arrays.stream(values()).filter(column -> column.title.equals(title)).findFirst();
  }
}
