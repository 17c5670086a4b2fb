package org.earlyleavers.caseload.database;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Before the transaction begins, notes for whom; afterwards forgets it. */
@ActingAs(DatabaseRole.NOBODY)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ActingAsInterceptor {

  private final OnBehalfOf onBehalfOf;

  ActingAsInterceptor(OnBehalfOf onBehalfOf) {
    this.onBehalfOf = onBehalfOf;
  }

  @AroundInvoke
  Object act(InvocationContext method) throws Exception {
    ActingAs actingAs = method.getInterceptorBinding(ActingAs.class);
    return onBehalfOf.call(actingAs.value(), method::proceed);
  }
}
