package org.earlyleavers.caseload.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.idempotency.RememberedAnswers.Answer;
import org.earlyleavers.caseload.problems.Fault;
import org.earlyleavers.caseload.problems.ProblemException;
import org.earlyleavers.caseload.problems.ProblemKind;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Runs a creation once for each key. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

  static final String HEADER = "Idempotency-Key";

  /** A structured string, whose quotes many leave out. */
  private static final Pattern KEY = Pattern.compile("\"?(?<key>[A-Za-z0-9._:+/=-]{8,100})\"?");

  private final RememberedAnswers answers;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final Caller caller;
  private final ObjectMapper json;

  IdempotencyInterceptor(
      RememberedAnswers answers,
      HttpHeaders headers,
      UriInfo uri,
      Caller caller,
      ObjectMapper json) {
    this.answers = answers;
    this.headers = headers;
    this.uri = uri;
    this.caller = caller;
    this.json = json;
  }

  @AroundInvoke
  Object once(InvocationContext method) throws Exception {
    String header = headers.getHeaderString(HEADER);
    if (header == null) {
      return method.proceed();
    }
    Matcher key = KEY.matcher(header);
    if (!key.matches()) {
      throw ProblemException.invalid(HEADER, Fault.IS_NO_IDEMPOTENCY_KEY);
    }
    String fingerprint = fingerprint(method);
    return method.getInterceptorBinding(Idempotent.class).inSteps()
        ? inSteps(key.group("key"), fingerprint, method)
        : QuarkusTransaction.requiringNew()
            .exceptionHandler(IdempotencyInterceptor::afterwards)
            .call(() -> inOneTransaction(key.group("key"), fingerprint, method));
  }

  private Object inOneTransaction(String key, String fingerprint, InvocationContext method)
      throws Exception {
    Turn turn = turn(key, fingerprint);
    if (turn instanceof Turn.After earlier) {
      return read(earlier.answer(), method.getMethod());
    }
    Instant taken = ((Turn.First) turn).taken();
    try {
      Object result = method.proceed();
      answers.remember(key, taken, written(fingerprint, result), caller);
      return result;
    } catch (ProblemException e) {
      if (!QuarkusTransaction.isRollbackOnly()) {
        answers.release(key, taken, caller);
      }
      throw e;
    }
  }

  /** No transaction is held meanwhile: whoever holds one and waits for others may wait for ever. */
  private Object inSteps(String key, String fingerprint, InvocationContext method)
      throws Exception {
    Turn turn = QuarkusTransaction.requiringNew().call(() -> turn(key, fingerprint));
    if (turn instanceof Turn.After earlier) {
      return read(earlier.answer(), method.getMethod());
    }
    Instant taken = ((Turn.First) turn).taken();
    try {
      Object result = method.proceed();
      Answer answer = written(fingerprint, result);
      QuarkusTransaction.requiringNew().run(() -> answers.remember(key, taken, answer, caller));
      return result;
    } catch (Exception e) {
      releaseAfter(e, key, taken);
      throw e;
    }
  }

  /** What failed first is what is told; a key that stays taken is free again in a while. */
  private void releaseAfter(Exception failure, String key, Instant taken) {
    try {
      QuarkusTransaction.requiringNew().run(() -> answers.release(key, taken, caller));
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** Which turn a request has under its key. */
  private sealed interface Turn {

    /** It holds the key from now on. */
    record First(Instant taken) implements Turn {}

    /** It was answered before. */
    record After(Answer answer) implements Turn {}
  }

  private Turn turn(String key, String fingerprint) {
    Optional<Instant> taken = answers.take(key, fingerprint, caseInPath(), caller);
    if (taken.isPresent()) {
      return new Turn.First(taken.get());
    }
    Answer answer = answers.of(key, caller);
    if (!answer.fingerprint().equals(fingerprint)) {
      throw ProblemException.of(ProblemKind.KEY_IS_ANOTHER_REQUESTS);
    }
    return new Turn.After(answer);
  }

  /** A refusal may have been recorded, e.g. that somebody asked for a foreign case. */
  private static TransactionExceptionResult afterwards(Throwable failure) {
    return failure instanceof ProblemException && !QuarkusTransaction.isRollbackOnly()
        ? TransactionExceptionResult.COMMIT
        : TransactionExceptionResult.ROLLBACK;
  }

  private Answer written(String fingerprint, Object result) throws JsonProcessingException {
    if (result instanceof RestResponse<?> response) {
      return new Answer(
          fingerprint,
          response.getStatus(),
          Optional.ofNullable(response.getEntityTag()).map(EntityTag::getValue),
          json.writeValueAsString(response.getEntity()));
    }
    return new Answer(
        fingerprint, RestResponse.StatusCode.OK, Optional.empty(), json.writeValueAsString(result));
  }

  private Object read(Answer answer, Method method) throws JsonProcessingException {
    Type declared = method.getGenericReturnType();
    if (declared instanceof ParameterizedType response
        && response.getRawType().equals(RestResponse.class)) {
      ResponseBuilder<Object> again =
          ResponseBuilder.create(
              RestResponse.Status.fromStatusCode(answer.status()),
              json.readValue(
                  answer.body(), json.constructType(response.getActualTypeArguments()[0])));
      answer.entityTag().ifPresent(again::tag);
      return again.build();
    }
    return json.readValue(answer.body(), json.constructType(declared));
  }

  private Optional<UUID> caseInPath() {
    return Optional.ofNullable(uri.getPathParameters().getFirst("id")).map(UUID::fromString);
  }

  private String fingerprint(InvocationContext method) throws JsonProcessingException {
    String request =
        method.getMethod().toGenericString() + json.writeValueAsString(method.getParameters());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(request.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
