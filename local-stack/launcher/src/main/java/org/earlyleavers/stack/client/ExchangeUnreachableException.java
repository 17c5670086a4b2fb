package org.earlyleavers.stack.client;

import java.net.URI;

/** A service did not answer at all. */
public final class ExchangeUnreachableException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  ExchangeUnreachableException(URI address, Throwable cause) {
    super("No answer from " + address, cause);
  }
}
