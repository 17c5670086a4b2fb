package org.earlyleavers.adapters.labour.pull;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.Status.Family;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Tells what went wrong with a request, and whether to make it again. */
final class Answers {

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

  private Answers() {}

  /**
   * The answer.
   *
   * @throws TryAgainException when it is not there, broken, or put off
   * @throws TokenRefusedException on 401
   * @throws PullFailedException when another attempt would be refused as well
   */
  static <T> T of(Supplier<T> request) {
    try {
      return request.get();
    } catch (WebApplicationException e) {
      throw e.getCause() instanceof JacksonException ? brokenOff() : refused(e.getResponse());
    } catch (ProcessingException e) {
      throw brokenOff();
    }
  }

  private static TryAgainException brokenOff() {
    return new TryAgainException("no answer, or a broken one", Duration.ZERO);
  }

  private static RuntimeException refused(Response response) {
    int status = response.getStatus();
    if (status == Status.UNAUTHORIZED.getStatusCode()) {
      return new TokenRefusedException();
    }
    if (status == Status.TOO_MANY_REQUESTS.getStatusCode()
        || Family.familyOf(status) == Family.SERVER_ERROR) {
      return new TryAgainException("status " + status, retryAfter(response));
    }
    return new PullFailedException("refused with status " + status);
  }

  /** In seconds; the other form of the header, a date, is not used by the original. */
  private static Duration retryAfter(Response response) {
    return Optional.ofNullable(response.getHeaderString(HttpHeaders.RETRY_AFTER))
        .filter(value -> SECONDS.matcher(value).matches())
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .orElse(Duration.ZERO);
  }
}
