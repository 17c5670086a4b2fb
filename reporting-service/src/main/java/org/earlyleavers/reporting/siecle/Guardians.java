package org.earlyleavers.reporting.siecle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earlyleavers.reporting.intake.ReportDraft;

/** Who answers for which pupil, from the file of the guardians. */
public final class Guardians {

  /** For files without one. */
  public static final Guardians NONE = new Guardians(Map.of());

  private static final Set<String> LEGAL = Set.of("1", "2");
  private static final int MOST_PER_PUPIL = 4;

  private final Map<String, List<ReportDraft.Guardian>> byPupil;

  private Guardians(Map<String, List<ReportDraft.Guardian>> byPupil) {
    this.byPupil = byPupil;
  }

  /** Opens the same file from its beginning. */
  @FunctionalInterface
  public interface Opening {

    /** The file, to be closed by the caller. */
    InputStream open() throws IOException;
  }

  /**
   * Reads a file twice: who answers for whom stands behind the people.
   *
   * @param pupils the only ones whose guardians are kept
   * @throws UnreadableFileException if it cannot be read to its end
   */
  public static Guardians read(Opening file, Set<String> pupils) throws IOException {
    Map<String, List<String>> pupilsByPerson = new HashMap<>();
    each(
        file,
        RecordKind.GUARDIANSHIP,
        record -> {
          Optional<String> pupil = record.text("ELEVE_ID").filter(pupils::contains);
          Optional<String> person = record.text("PERSONNE_ID");
          if (pupil.isPresent()
              && person.isPresent()
              && record.text("RESP_LEGAL").filter(LEGAL::contains).isPresent()) {
            pupilsByPerson.computeIfAbsent(person.get(), id -> new ArrayList<>(1)).add(pupil.get());
          }
        });
    Map<String, List<ReportDraft.Guardian>> byPupil = new HashMap<>();
    each(
        file,
        RecordKind.PERSON,
        record -> {
          List<String> wards = pupilsByPerson.get(record.text("@PERSONNE_ID").orElse(""));
          if (wards != null) {
            ReportDraft.Guardian guardian = guardian(record);
            wards.forEach(
                pupil -> byPupil.computeIfAbsent(pupil, id -> new ArrayList<>(2)).add(guardian));
          }
        });
    return new Guardians(byPupil);
  }

  @FunctionalInterface
  private interface Use {
    void of(SiecleRecord record);
  }

  private static void each(Opening file, RecordKind kind, Use use) throws IOException {
    try (InputStream content = file.open();
        SiecleReader reader = SiecleReader.open(content)) {
      for (Optional<SiecleRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        next.filter(record -> record.kind() == kind).ifPresent(use::of);
      }
    }
  }

  private static ReportDraft.Guardian guardian(SiecleRecord record) {
    String name =
        Stream.of(record.text("PRENOM"), record.text("NOM_USAGE", "NOM_DE_FAMILLE", "NOM"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return new ReportDraft.Guardian(
        name,
        Stream.of("TEL_PORTABLE", "TEL_PERSONNEL", "TEL_PROFESSIONNEL")
            .flatMap(field -> record.text(field).stream())
            .distinct()
            .toList(),
        record.text("MEL").orElse(null));
  }

  List<ReportDraft.Guardian> of(Optional<String> pupil) {
    List<ReportDraft.Guardian> all = pupil.map(byPupil::get).orElse(List.of());
    return (all == null ? List.<ReportDraft.Guardian>of() : all)
        .stream().limit(MOST_PER_PUPIL).toList();
  }
}
