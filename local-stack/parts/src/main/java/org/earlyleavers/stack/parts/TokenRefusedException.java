package org.earlyleavers.stack.parts;

/** The identity provider gives no token. */
public final class TokenRefusedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final int status;

  TokenRefusedException(int status, String error) {
    super("No token: " + status + " " + error);
    this.status = status;
  }

  /** The provider's HTTP status: 401 for a wrong secret, 400 for a wrong password. */
  public int status() {
    return status;
  }
}
