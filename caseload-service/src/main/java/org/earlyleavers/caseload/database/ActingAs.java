package org.earlyleavers.caseload.database;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The connections that a method takes from the pool are for this role. Without it they are for the
 * structure of the person who calls, and outside of a request for nobody.
 *
 * <p>Put it where the transaction begins: a transaction keeps the connection, and the role, that it
 * has.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ActingAs {

  /** Never {@link DatabaseRole#DESK}: the caller's token says that. */
  @Nonbinding
  DatabaseRole value();
}
