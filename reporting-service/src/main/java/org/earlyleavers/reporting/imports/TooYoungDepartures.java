package org.earlyleavers.reporting.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * From when on the pupils under 16 who left may be reported. That tells a child's birth date, so it
 * is kept in memory only, of the latest imports of this process, and never written anywhere.
 */
@ApplicationScoped
public class TooYoungDepartures {

  private static final int MOST_IMPORTS = 50;
  private static final int MOST_PER_IMPORT = 1000;

  private final Map<UUID, List<Departure>> byImport = new LinkedHashMap<>();

  /**
   * A departure that may not be reported yet.
   *
   * @param line where the pupil stands in the file
   */
  public record Departure(int line, LocalDate reportableFrom) {}

  synchronized void add(UUID importId, Departure departure) {
    List<Departure> departures = byImport.computeIfAbsent(importId, id -> new ArrayList<>());
    if (departures.size() < MOST_PER_IMPORT) {
      departures.add(departure);
    }
    if (byImport.size() > MOST_IMPORTS) {
      byImport.remove(byImport.keySet().iterator().next());
    }
  }

  /** What this process remembers of an import. */
  public synchronized List<Departure> of(UUID importId) {
    return List.copyOf(byImport.getOrDefault(importId, List.of()));
  }
}
