package org.earlyleavers.caseload.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Problems of the page's addresses are pages too. */
class PageProblems {

  private static final int FIRST_ERROR = 400;

  private final Frame frame;

  PageProblems(Frame frame) {
    this.frame = frame;
  }

  /** Runs after the filter that makes problem documents, and replaces these. */
  @ServerResponseFilter(priority = 1)
  void show(ContainerRequestContext request, ContainerResponseContext response) {
    boolean ofThePage = PageAddress.isOfThePage(request.getUriInfo().getPath());
    if (!ofThePage
        || response.getStatus() < FIRST_ERROR
        || response.getEntity() instanceof TemplateInstance
        || MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())) {
      return;
    }
    String page = frame.around(Templates.problem(explanation(response.getStatus()))).render();
    response.setEntity(page, null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
  }

  private static Explanation explanation(int status) {
    return switch (Status.fromStatusCode(status)) {
      case NOT_FOUND -> Explanation.NOT_FOUND;
      case FORBIDDEN -> Explanation.NOT_ALLOWED;
      default -> Explanation.FAILED;
    };
  }

  /** Why there is no page. */
  public enum Explanation {
    NOT_FOUND,
    NOT_ALLOWED,
    FAILED
  }
}
