package org.earlyleavers.adapters.intake.publishing;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.earlyleavers.events.EnrolmentEvent;
import org.earlyleavers.events.Event;
import org.earlyleavers.events.QualificationAwarded;
import org.earlyleavers.events.SourceProgress;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The topics that adapters write to. */
@ApplicationScoped
public class Outlet {

  private final MutinyEmitter<EnrolmentEvent> enrolmentChanges;
  private final MutinyEmitter<QualificationAwarded> qualifications;

  Outlet(
      @Channel("enrolment-changes") MutinyEmitter<EnrolmentEvent> enrolmentChanges,
      @Channel("qualifications") MutinyEmitter<QualificationAwarded> qualifications) {
    this.enrolmentChanges = enrolmentChanges;
    this.qualifications = qualifications;
  }

  /** Sends one event; completes when the broker has acknowledged it. */
  CompletionStage<Void> send(Event event) {
    if (event instanceof SourceProgress progress) {
      return send(enrolmentChanges, progress, key(progress).withPartition(progress.partition()));
    }
    if (event instanceof EnrolmentEvent enrolment) {
      return send(enrolmentChanges, enrolment, key(enrolment));
    }
    if (event instanceof QualificationAwarded award) {
      return send(qualifications, award, key(award));
    }
    throw new IllegalArgumentException("Adapters do not publish " + event.getClass().getName());
  }

  private static OutgoingKafkaRecordMetadata.OutgoingKafkaRecordMetadataBuilder<String> key(
      Event event) {
    return OutgoingKafkaRecordMetadata.<String>builder().withKey(event.key());
  }

  private static <E extends Event> CompletionStage<Void> send(
      MutinyEmitter<E> emitter,
      E event,
      OutgoingKafkaRecordMetadata.OutgoingKafkaRecordMetadataBuilder<String> metadata) {
    return emitter
        .sendMessage(Message.of(event).addMetadata(metadata.build()))
        .subscribeAsCompletionStage();
  }
}
