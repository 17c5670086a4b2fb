package org.earlyleavers.reporting.wiring;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.earlyleavers.reporting.intake.DateLimits;
import org.earlyleavers.reporting.intake.MinimumAge;
import org.earlyleavers.reporting.intake.ReportExaminer;
import org.earlyleavers.reporting.nomenclature.Courses;
import org.earlyleavers.reporting.nomenclature.Diplomas;
import org.earlyleavers.reporting.siecle.PupilExaminer;

/** Makes the rules injectable. */
class Rules {

  @Produces
  @Singleton
  @Startup // Limits that make no sense must stop the start.
  ReportExaminer examiner(IntakeSettings settings, Courses courses, Diplomas diplomas) {
    return new ReportExaminer(
        new DateLimits(settings.earliestBirth(), settings.longestSinceDeparture()),
        MinimumAge.OF_THE_EXCHANGE,
        courses,
        diplomas);
  }

  @Produces
  @Singleton
  PupilExaminer pupilExaminer(ReportExaminer examiner) {
    return new PupilExaminer(examiner, MinimumAge.OF_THE_EXCHANGE);
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
