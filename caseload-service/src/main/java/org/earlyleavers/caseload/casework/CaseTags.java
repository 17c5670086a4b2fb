package org.earlyleavers.caseload.casework;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.earlyleavers.caseload.store.Versioned;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives each answer that shows a case the entity tag of the version that it shows. */
class CaseTags {

  @ServerResponseFilter
  void tag(ContainerResponseContext response) {
    if (response.getEntity() instanceof Versioned shown) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + shown.version() + "\"");
    }
  }
}
