package org.earlyleavers.adapters.intake.streaming;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body may be of any length when it comes in chunks. A body that announces its length stays
 * under {@code quarkus.http.limits.max-body-size}.
 */
@NameBinding
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfAnyLength {}
