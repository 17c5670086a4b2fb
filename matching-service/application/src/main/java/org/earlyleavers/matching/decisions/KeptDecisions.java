package org.earlyleavers.matching.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.earlyleavers.matching.problems.UnavailableException;
import org.earlyleavers.matching.stream.state.DecisionHistory;
import org.earlyleavers.matching.stream.state.Revision;
import org.earlyleavers.matching.stream.state.Stores;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The decisions that this instance keeps, and who keeps the others. */
@ApplicationScoped
public class KeptDecisions {

  private final KafkaStreams streams;
  private final Optional<HostInfo> self;

  KeptDecisions(
      KafkaStreams streams,
      @ConfigProperty(name = "quarkus.kafka-streams.application-server") Optional<String> self) {
    this.streams = streams;
    this.self = self.map(HostInfo::buildFromEndpoint);
  }

  /**
   * Another instance, where it keeps the decision on this report; nobody where instances do not say
   * where they are.
   *
   * @throws UnavailableException while partitions are on the move
   */
  Optional<HostInfo> otherKeeper(UUID reportId) {
    return self.flatMap(own -> keeper(reportId).filter(keeper -> !keeper.equals(own)));
  }

  private Optional<HostInfo> keeper(UUID reportId) {
    KeyQueryMetadata keeper =
        streams.queryMetadataForKey(
            Stores.DECISION_HISTORY, reportId.toString(), new StringSerializer());
    if (keeper == null || keeper.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
      throw new UnavailableException("Nobody keeps the decisions of a partition yet");
    }
    return Optional.of(keeper.activeHost());
  }

  /** Oldest first; empty when nothing was decided. */
  List<Revision> revisionsOf(UUID reportId) {
    return DecisionHistory.revisionsOf(
        streams.store(
            StoreQueryParameters.fromNameAndType(
                Stores.DECISION_HISTORY, QueryableStoreTypes.keyValueStore())),
        reportId.toString());
  }
}
