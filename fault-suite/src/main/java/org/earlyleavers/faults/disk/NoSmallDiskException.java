package org.earlyleavers.faults.disk;

/** This machine, or this user, mounts no file systems. */
public final class NoSmallDiskException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NoSmallDiskException(String message, Throwable cause) {
    super(message, cause);
  }
}
