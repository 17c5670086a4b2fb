package org.earlyleavers.reporting.exchange;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;

/**
 * Makes the broker stall by a quota of next to nothing on one of the service's producers.
 *
 * @param channel the producer's
 */
public record BrokerQuota(String channel) {

  /** A report has some 1,300 bytes: the broker mutes its sender for longer than a school waits. */
  private static final double STALLING_BYTES_PER_SECOND = 50;

  public void letTheBrokerStall() {
    set(STALLING_BYTES_PER_SECOND);
  }

  public void letTheBrokerGoOn() {
    set(null);
  }

  private void set(Double bytesPerSecond) {
    ClientQuotaEntity producer =
        new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, "kafka-producer-" + channel));
    try (Admin admin =
        Admin.create(
            Map.<String, Object>of("bootstrap.servers", TopicContent.bootstrapServers()))) {
      admin
          .alterClientQuotas(
              List.of(
                  new ClientQuotaAlteration(
                      producer,
                      List.of(new ClientQuotaAlteration.Op("producer_byte_rate", bytesPerSecond)))))
          .all()
          .get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
