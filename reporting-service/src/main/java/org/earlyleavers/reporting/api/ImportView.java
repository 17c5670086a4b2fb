package org.earlyleavers.reporting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.reporting.imports.SchoolImport;
import org.earlyleavers.reporting.imports.SchoolImport.Counts;
import org.earlyleavers.reporting.imports.SchoolImport.State;
import org.earlyleavers.reporting.imports.TooYoungDepartures.Departure;

/**
 * An import as its school sees it.
 *
 * @param schoolYear the year in which the school year begins
 * @param statedOn the day of which the file is
 * @param whole whether a pupil who is not in the file has left
 * @param pupils how many the file has
 * @param processed how many of them have been read
 * @param tooYoung under 16; nothing of them has been kept
 * @param missing enrolled pupils who are not in the file, and have left or seem to have
 * @param brokenAtLine where the file could not be read on
 * @param tooYoungDepartures from when on those who left may be reported, as long as it is
 *     remembered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
    UUID id,
    State state,
    int schoolYear,
    LocalDate statedOn,
    boolean whole,
    Instant receivedAt,
    int pupils,
    int processed,
    int accepted,
    int alreadyKnown,
    int refused,
    int tooYoung,
    int missing,
    Integer brokenAtLine,
    List<Departure> tooYoungDepartures) {

  static ImportView of(SchoolImport file, List<Departure> tooYoung) {
    Counts counts = file.counts();
    return new ImportView(
        file.id(),
        file.state(),
        file.schoolYear(),
        file.statedOn(),
        file.whole(),
        file.receivedAt(),
        file.pupils(),
        counts.processed(),
        counts.accepted(),
        counts.known(),
        counts.refused(),
        counts.tooYoung(),
        counts.missing(),
        file.brokenLine().isPresent() ? file.brokenLine().getAsInt() : null,
        tooYoung.isEmpty() ? null : tooYoung);
  }
}
