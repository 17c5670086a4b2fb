package org.earlyleavers.adapters.intake.database;

/** The database does not answer. What may have been published does no harm when it is repeated. */
public final class DatabaseUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The cause is left out on purpose: a database's message may quote what it was given. */
  public DatabaseUnavailableException() {
    super("The adapters' database is unavailable");
  }
}
