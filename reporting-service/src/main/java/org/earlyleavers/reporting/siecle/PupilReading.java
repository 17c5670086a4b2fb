package org.earlyleavers.reporting.siecle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.events.EnrolmentChanged.EnrolmentKind;
import org.earlyleavers.reporting.intake.ReportDraft;
import org.earlyleavers.reporting.intake.Violation;

/**
 * What a file says of one pupil, in the exchange's words, unchecked.
 *
 * @param draft as it would be reported by itself; without the day of departure
 * @param kind in which way the pupil is, or was, in training
 * @param entered when the pupil came to the school
 * @param left when the pupil left or will leave
 * @param plannedEnd when the pupil's schooling ends as planned
 * @param faults for which nothing can be made of it
 * @param remarks on what is missing or was left out
 */
public record PupilReading(
    ReportDraft draft,
    EnrolmentKind kind,
    Optional<LocalDate> entered,
    Optional<LocalDate> left,
    Optional<LocalDate> plannedEnd,
    List<Violation> faults,
    List<Violation> remarks) {}
