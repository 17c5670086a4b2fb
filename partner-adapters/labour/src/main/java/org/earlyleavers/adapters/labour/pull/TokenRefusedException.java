package org.earlyleavers.adapters.labour.pull;

/** The token is not, or no longer, good; or the account is not. */
final class TokenRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TokenRefusedException() {
    super("status 401");
  }
}
