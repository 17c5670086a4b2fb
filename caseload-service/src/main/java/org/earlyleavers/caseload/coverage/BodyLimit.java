package org.earlyleavers.caseload.coverage;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A coverage file is larger than anything else that may be sent: the limit of the whole service is
 * for it, and everything else has a smaller one.
 */
@Singleton
final class BodyLimit {

  private static final int TOO_LARGE = 413;
  private static final int BEFORE_RESOURCES = 10;

  /** Where the framework looks for the limit of a body whose length is not announced. */
  private static final String LIMIT_OF_A_STREAM = "io.quarkus.max-request-size";

  private final long limit;

  BodyLimit(@ConfigProperty(name = "caseload.other-bodies-at-most-bytes") long limit) {
    this.limit = limit;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_RESOURCES);
  }

  private void check(RoutingContext request) {
    if (!request.normalizedPath().equals("/coverage-versions")) {
      if (announced(request) > limit) {
        request.response().setStatusCode(TOO_LARGE).putHeader("Connection", "close").end();
        return;
      }
      request.put(LIMIT_OF_A_STREAM, limit);
    }
    request.next();
  }

  private static long announced(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
