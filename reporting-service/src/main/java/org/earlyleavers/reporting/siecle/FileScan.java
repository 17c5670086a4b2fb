package org.earlyleavers.reporting.siecle;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.earlyleavers.reporting.siecle.UnreadableFileException.Reason;

/**
 * What has to be known of a whole file before its first pupil can be understood.
 *
 * @param pupils how many there are
 * @param repeatedInes what stands at more than one pupil and so belongs to nobody for certain
 * @param minors local ids of the pupils whose guardians may have to be called
 * @param brokenOff where the file cannot be read on, if it cannot; what stands before is good
 */
public record FileScan(
    SiecleHeader header,
    int pupils,
    Set<String> repeatedInes,
    Set<String> minors,
    Addresses addresses,
    Optional<UnreadableFileException> brokenOff) {

  /**
   * Reads a file of pupils to its end.
   *
   * @param youngest the birth date of the youngest people in the exchange
   * @param lastMinor pupils born after this day are minors
   * @param most how many pupils, and how many addresses, a file may have
   * @throws UnreadableFileException if nothing of the file may be taken
   */
  public static FileScan of(InputStream file, LocalDate youngest, LocalDate lastMinor, int most)
      throws IOException {
    try (SiecleReader reader = SiecleReader.open(file)) {
      Gathering gathering = new Gathering(reader.header(), youngest, lastMinor, most);
      Optional<UnreadableFileException> brokenOff = Optional.empty();
      try {
        for (Optional<SiecleRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
          gathering.add(next.get());
        }
      } catch (UnreadableFileException e) {
        if (e.reason() != Reason.BROKEN_OFF) {
          throw e;
        }
        brokenOff = Optional.of(e);
      }
      return gathering.result(brokenOff);
    }
  }

  private static final class Gathering {

    private final SiecleHeader header;
    private final LocalDate youngest;
    private final LocalDate lastMinor;
    private final int most;
    private final Set<String> ines = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();
    private final Set<String> minors = new HashSet<>();
    private final Addresses addresses = new Addresses();
    private int pupils;

    Gathering(SiecleHeader header, LocalDate youngest, LocalDate lastMinor, int most) {
      this.header = header;
      this.youngest = youngest;
      this.lastMinor = lastMinor;
      this.most = most;
    }

    void add(SiecleRecord record) throws UnreadableFileException {
      if (record.kind() == RecordKind.PUPIL) {
        pupils++;
        record.text(PupilTranslation.INE).filter(ine -> !ines.add(ine)).ifPresent(repeated::add);
        Optional<LocalDate> birth =
            record.text(PupilTranslation.BIRTH).flatMap(header.dialect()::date);
        if (birth.filter(day -> day.isAfter(lastMinor) && !day.isAfter(youngest)).isPresent()) {
          record.text(PupilTranslation.LOCAL_ID).ifPresent(minors::add);
        }
      } else if (record.kind() == RecordKind.ADDRESS) {
        addresses.add(record);
      }
      if (pupils > most || addresses.size() > most) {
        throw new UnreadableFileException(Reason.BEYOND_LIMITS, record.line());
      }
    }

    FileScan result(Optional<UnreadableFileException> brokenOff) {
      return new FileScan(header, pupils, Set.copyOf(repeated), minors, addresses, brokenOff);
    }
  }
}
