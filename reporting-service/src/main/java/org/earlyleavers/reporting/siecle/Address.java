package org.earlyleavers.reporting.siecle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address as it stands in a file.
 *
 * @param lines street and number
 * @param foreign whether it names a country that is not France
 */
record Address(
    List<String> lines, Optional<String> postalCode, Optional<String> town, boolean foreign) {

  static Address of(SiecleRecord record) {
    return new Address(
        Stream.of("LIGNE1_ADRESSE", "LIGNE2_ADRESSE", "LIGNE3_ADRESSE", "LIGNE4_ADRESSE")
            .flatMap(name -> record.text(name).stream())
            .toList(),
        record.text("CODE_POSTAL"),
        record.text("LIBELLE_POSTAL", "COMMUNE_ETRANGERE"),
        record.text("LL_PAYS").filter(country -> !country.equalsIgnoreCase("FRANCE")).isPresent());
  }
}
