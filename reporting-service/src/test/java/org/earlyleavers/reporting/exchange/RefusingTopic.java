package org.earlyleavers.reporting.exchange;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Makes the broker take nothing on one topic: there, every record is too large. */
public record RefusingTopic(String topic) {

  private static final String NEXT_TO_NOTHING = "1";

  /** From soon on, nothing is taken. */
  public void letTheBrokerRefuse() {
    alter(OpType.SET);
  }

  /** From soon on, everything is as before. */
  public void letTheBrokerGoOn() {
    alter(OpType.DELETE);
  }

  private void alter(OpType operation) {
    ConfigEntry largest = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, NEXT_TO_NOTHING);
    try (Admin admin =
        Admin.create(
            Map.<String, Object>of("bootstrap.servers", TopicContent.bootstrapServers()))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic),
                  List.of(new AlterConfigOp(largest, operation))))
          .all()
          .get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
