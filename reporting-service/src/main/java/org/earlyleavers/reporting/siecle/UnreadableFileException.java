package org.earlyleavers.reporting.siecle;

import java.io.IOException;

/** A file cannot be read on. Neither message nor cause quotes it. */
public final class UnreadableFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** It ends too early, or is no XML from here on. What stands before is good. */
    BROKEN_OFF("is no well-formed XML from here on, or ends here too early"),
    /** Its bytes are not in the encoding that it declares. */
    WRONG_ENCODING("is not in the encoding that it declares"),
    /** It declares a document type, which these formats have not. */
    DOCUMENT_TYPE("must not declare a document type"),
    /** It is nested, long or large beyond any honest file. */
    BEYOND_LIMITS("is nested too deeply, or holds too much, for such a file"),
    /** It is of no known format. */
    UNKNOWN_FORMAT("is no BEE_ELEVES 2, no IMPORT_ELEVES 3 and no BEE_RESPONSABLES 2"),
    /** It does not say of which school and year it is before it begins. */
    NO_PARAMETERS("must state UAJ and ANNEE_SCOLAIRE in PARAMETRES, before DONNEES");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** For whoever sent the file. */
    public String text() {
      return text;
    }
  }

  private final Reason reason;
  private final int line;

  /** A fault of a file. */
  public UnreadableFileException(Reason reason, int line) {
    super("The file " + reason.text() + " (line " + line + ")");
    this.reason = reason;
    this.line = line;
  }

  /** Why the file cannot be read on. */
  public Reason reason() {
    return reason;
  }

  /** Where, from 1. */
  public int line() {
    return line;
  }
}
