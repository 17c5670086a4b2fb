package org.earlyleavers.caseload.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that creates something. When a request has an {@code Idempotency-Key}, the
 * method runs in the transaction that remembers its answer, and a repetition is answered from
 * memory: for a day, for the same person. What was refused is not remembered.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

  /**
   * Whether the method commits several transactions of its own. It must refuse a request that has
   * had its effect already: of one that was interrupted nobody remembers the answer.
   */
  @Nonbinding
  boolean inSteps() default false;
}
