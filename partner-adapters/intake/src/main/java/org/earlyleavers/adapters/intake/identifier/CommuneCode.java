package org.earlyleavers.adapters.intake.identifier;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earlyleavers.adapters.intake.field.FieldFormat;

/**
 * INSEE code of a commune: five characters, of which the second is A or B in Corsica only. It is
 * one of today's communes, arrondissements of Paris, Lyon and Marseille, or former communes that go
 * on as part of another one (<em>déléguées</em>, <em>associées</em>). Codes from 99 on name foreign
 * countries and are read by {@link CountryCode}.
 */
public final class CommuneCode {

  /** Reads a commune's code. */
  public static final FieldFormat<String> FORMAT =
      FieldFormat.normalised(
          "expected the INSEE code of a commune, which is not its postal code", CommuneCode::read);

  private static final Set<String> KNOWN = known();

  private CommuneCode() {}

  /** The code in upper case, or empty when it is not one of a commune. */
  public static Optional<String> read(String text) {
    return Optional.of(text.strip().toUpperCase(Locale.ROOT)).filter(KNOWN::contains);
  }

  private static Set<String> known() {
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                CommuneCode.class.getResourceAsStream("communes.csv"), US_ASCII))) {
      return table.lines().skip(1).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
