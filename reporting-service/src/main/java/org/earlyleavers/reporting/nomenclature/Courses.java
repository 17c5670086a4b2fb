package org.earlyleavers.reporting.nomenclature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The courses of the BCN nomenclature (<em>modules élémentaires de formation</em>). */
public final class Courses {

  /** For who knows none. */
  public static final Courses NONE = new Courses(Map.of());

  private static final int LENGTH_OF_MEF = 10;

  private final Map<String, Course> courses;

  private Courses(Map<String, Course> courses) {
    this.courses = courses;
  }

  /**
   * A course.
   *
   * @param level of the national framework that it prepares for, 3 (CAP) to 8, where it has one;
   *     nobody has reached it by being in the course
   */
  public record Course(String label, Optional<Integer> level) {}

  /** Reads {@code courses.csv}. */
  public static Courses read(Optional<Path> directory) throws IOException {
    Map<String, Course> courses = new HashMap<>();
    for (String[] row : CsvTable.read(directory, "courses.csv", "mef;level;label")) {
      Optional<Integer> level =
          row[1].isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(row[1]));
      courses.put(row[0], new Course(row[2], level));
    }
    return new Courses(courses);
  }

  /** The course of a code of 10 digits, or of the 11 that SIECLE writes. */
  public Optional<Course> find(String mef) {
    return mef.length() < LENGTH_OF_MEF
        ? Optional.empty()
        : Optional.ofNullable(courses.get(mef.substring(0, LENGTH_OF_MEF)));
  }
}
