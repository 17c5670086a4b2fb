package org.earlyleavers.reporting.api;

import jakarta.ws.rs.core.Response.Status;
import org.earlyleavers.reporting.imports.Reception;
import org.earlyleavers.reporting.siecle.UnreadableFileException;

/** Why a file was not taken. */
final class ImportProblem {

  private static final int TOO_MANY_REQUESTS = 429;

  private ImportProblem() {}

  static Problem unreadable(UnreadableFileException e) {
    return Problem.of(
        Status.BAD_REQUEST.getStatusCode(),
        "The file cannot be read",
        e.getMessage() + ". Nothing of it has been taken.");
  }

  static Problem noSuchImport() {
    return Problem.of(
        Status.NOT_FOUND.getStatusCode(),
        "No such import",
        "This school has no import with this id.");
  }

  static Problem of(Reception reception) {
    if (reception instanceof Reception.Foreign) {
      return Problem.of(
          Status.FORBIDDEN.getStatusCode(),
          "Not this school",
          "A school sends its own pupils only: UAJ is not the school of the token.");
    } else if (reception instanceof Reception.Busy) {
      return Problem.of(
          Status.CONFLICT.getStatusCode(),
          "Another import is running",
          "A file of this school is being read. Send this one when it has ended.");
    } else if (reception instanceof Reception.Outdated) {
      return Problem.of(
          Status.CONFLICT.getStatusCode(),
          "A later file has been taken in",
          "The exchange knows a later state of this school year than the file's DATE_EXPORT.");
    } else if (reception instanceof Reception.NotConfirmed) {
      return Problem.of(
          Status.CONFLICT.getStatusCode(),
          "Not to be confirmed",
          "The import does not wait for it, or missing is not its number of missing pupils, or"
              + " another file has been sent since.");
    } else {
      return Problem.of(
          TOO_MANY_REQUESTS, "Too many files are waiting", "Send the file again in a while.");
    }
  }
}
