package org.earlyleavers.adapters.exchange;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.earlyleavers.stack.parts.ExchangeParts;

/** A test of the application against a real broker and a real identity provider. */
@QuarkusTest
@WithTestResource(ExchangeParts.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AdapterTest {}
