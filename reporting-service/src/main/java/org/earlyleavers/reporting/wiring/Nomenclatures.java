package org.earlyleavers.reporting.wiring;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.earlyleavers.reporting.nomenclature.Courses;
import org.earlyleavers.reporting.nomenclature.Diplomas;
import org.earlyleavers.reporting.nomenclature.ExitReasons;
import org.earlyleavers.reporting.nomenclature.Towns;

/** Reads the tables, at the start: one that is not readable must stop it. */
class Nomenclatures {

  @Produces
  @Singleton
  @Startup
  ExitReasons exitReasons(NomenclatureSettings settings) throws IOException {
    return ExitReasons.read(settings.dir());
  }

  @Produces
  @Singleton
  @Startup
  Courses courses(NomenclatureSettings settings) throws IOException {
    return Courses.read(settings.dir());
  }

  @Produces
  @Singleton
  @Startup
  Diplomas diplomas(NomenclatureSettings settings) throws IOException {
    return Diplomas.read(settings.dir());
  }

  @Produces
  @Singleton
  @Startup
  Towns towns(NomenclatureSettings settings) throws IOException {
    return Towns.read(settings.dir());
  }
}
