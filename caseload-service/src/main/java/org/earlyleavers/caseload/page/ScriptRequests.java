package org.earlyleavers.caseload.page;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells requests that scripts make. They are not sent to the login page, which they could not show:
 * they are answered 499, and the page loads itself again.
 */
@ApplicationScoped
class ScriptRequests implements JavaScriptRequestChecker {

  @Override
  public boolean isJavaScriptRequest(RoutingContext context) {
    String accepted = String.valueOf(context.request().getHeader("Accept"));
    return context.request().headers().contains("HX-Request")
        || accepted.contains("text/event-stream");
  }
}
