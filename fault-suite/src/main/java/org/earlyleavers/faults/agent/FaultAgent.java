package org.earlyleavers.faults.agent;

import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Weaves the {@link DeadPoint points} into a service as it starts. */
public final class FaultAgent {

  /** The agent's argument with which it plants the bug too. */
  public static final String PLANT_BUG = "plant-bug";

  private FaultAgent() {}

  /** Called by the virtual machine before the service's own main method. */
  public static void premain(String argument, Instrumentation instrumentation) {
    WrongClock.setAsTold(instrumentation);
    AgentBuilder builder =
        new AgentBuilder.Default()
            .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly());
    builder =
        weave(
            builder,
            "org.apache.kafka.clients.producer.KafkaProducer",
            named("send").and(takesArguments(2)),
            "Sending");
    builder =
        weave(
            builder,
            "org.earlyleavers.reporting.submission.ReportPublisher",
            named("publish"),
            "Acknowledged");
    builder =
        weave(
            builder,
            "org.earlyleavers.caseload.decisions.DecisionSink",
            nameStartsWith("applyInTransaction"),
            "Deciding");
    builder =
        weave(
            builder,
            "org.postgresql.jdbc.PgConnection",
            named("commit").and(takesArguments(0)),
            "Committing");
    if (PLANT_BUG.equals(argument)) {
      builder =
          weave(
              builder,
              "org.earlyleavers.matching.stream.processing.PlaceInRooms",
              named("apply").and(takesArguments(2)),
              "DroppingKnownInputs");
      builder =
          weave(
              builder,
              "org.earlyleavers.matching.dossier.Dossier",
              named("handle").and(takesArguments(2)),
              "DroppingKnownDecisions");
    }
    builder.installOn(instrumentation);
  }

  private static AgentBuilder weave(
      AgentBuilder builder,
      String type,
      ElementMatcher<? super MethodDescription> method,
      String advice) {
    return builder
        .type(named(type))
        .transform(
            new AgentBuilder.Transformer.ForAdvice()
                .include(FaultAgent.class.getClassLoader())
                .advice(method, FaultAgent.class.getPackageName() + "." + advice));
  }
}
