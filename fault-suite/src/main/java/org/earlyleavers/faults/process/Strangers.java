package org.earlyleavers.faults.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.stack.client.Ministry;

/** Apprentices whom nobody reports: they fill matching's state, and no case comes of them. */
final class Strangers {

  private static final int AT_ONCE = 1_000;
  private static final int OK = 200;
  private static final long FAR_APART = 48_271_397;
  private static final int DAYS = 2_500;
  private static final String SYLLABLES = "bacodufigohujakelomipu";
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  private final Ministry labour;
  private final LocalDate today = LocalDate.now(FRANCE);

  Strangers(Arena arena) {
    this.labour = arena.exchange().ministry("labour");
  }

  /** Sends so many, and returns their number. */
  int load(int count) {
    for (int first = 0; first < count; first += AT_ONCE) {
      labour
          .sendDossiers(
              IntStream.range(first, Math.min(first + AT_ONCE, count))
                  .mapToObj(this::dossier)
                  .collect(Collectors.joining(",", "[", "]")))
          .expecting(OK);
    }
    return count;
  }

  private String dossier(int number) {
    return """
    {"nom_apprenant": "Xx%s", "prenom_apprenant": "%s", "date_de_naissance_apprenant": "%s",
     "sexe_apprenant": "M", "ine_apprenant": "%09dXS",
     "annee_scolaire": "%d-%d", "id_erp_apprenant": "S-%d",
     "date_inscription_formation": "%s", "date_entree_formation": "%s", "date_fin_formation": "%s",
     "etablissement_responsable_uai": "0594899E",
     "etablissement_responsable_siret": "73282932000074",
     "etablissement_formateur_uai": "0594899E",
     "etablissement_formateur_siret": "73282932000074",
     "statut_apprenant": 2}
    """
        .formatted(
            name(number * FAR_APART),
            "Mo" + name(number * 31L),
            today.minusYears(17).minusDays(3 + number * FAR_APART % DAYS),
            number * FAR_APART % 1_000_000_000,
            today.getYear(),
            today.getYear() + 1,
            number,
            today,
            today,
            today.plusYears(1));
  }

  private static String name(long number) {
    StringBuilder name = new StringBuilder();
    int choices = SYLLABLES.length() / 2;
    for (long rest = number; name.length() < 10; rest /= choices) {
      int place = (int) (rest % choices) * 2;
      name.append(SYLLABLES, place, place + 2);
    }
    return name.toString();
  }
}
