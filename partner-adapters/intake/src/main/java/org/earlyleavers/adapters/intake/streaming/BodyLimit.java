package org.earlyleavers.adapters.intake.streaming;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/** Lifts the limit of a body's length where it may be of any. */
public class BodyLimit {

  @OfAnyLength
  @ServerRequestFilter
  void lift(RoutingContext request) {
    request.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY);
  }
}
