package org.earlyleavers.stack.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;
import org.earlyleavers.stack.parts.AccessControl;
import org.earlyleavers.stack.parts.Broker;
import org.earlyleavers.stack.parts.EmbeddedBroker;
import org.earlyleavers.stack.parts.KafkaRights;
import org.earlyleavers.stack.parts.Placement;
import org.junit.jupiter.api.Test;

class KafkaPreparationTest {

  private static final KafkaRights TABLE = KafkaRights.ofTheExchange();

  @Test
  void a_cluster_gets_what_is_missing_once_and_what_is_beyond_the_table_goes_on_demand()
      throws Exception {
    try (Broker broker =
            EmbeddedBroker.startGuarded(Placement.temporary(), new KafkaRights(List.of()));
        Admin admin = Admin.create(Map.copyOf(broker.clientSettings(Broker.ADMINISTRATOR)))) {
      // Given a cluster where a service may do more than it should, and somebody else is known
      AclBinding tooMuch = right("User:partner-adapters");
      AclBinding somebodyElses = right("User:payroll");
      admin.createAcls(List.of(tooMuch, somebodyElses)).all().get();

      // When it is prepared, then there is everything, and the excess is named
      assertThat(prepare(admin, false))
          .contains(
              "created  dropout-reports.dead-letter",
              "granted  User:caseload-service READ TOPIC leaver-decisions",
              "beyond the table, to be taken away with --revoke  User:partner-adapters READ TOPIC"
                  + " dropout-reports");
      assertThat(admin.listTopics().names().get()).contains("dropout-reports", "case-events");
      await(admin, 1);

      // And a second time it only takes away what is beyond the table
      assertThat(prepare(admin, true))
          .containsExactly("revoked  User:partner-adapters READ TOPIC dropout-reports");
      await(admin, 0);
      assertThat(prepare(admin, true)).isEmpty();
      assertThat(admin.describeAcls(somebodyElses.toFilter()).values().get())
          .containsExactly(somebodyElses);
    }
  }

  @Test
  void what_an_operator_denies_stays_denied_and_what_everybody_may_do_is_named() throws Exception {
    try (Broker broker =
            EmbeddedBroker.startGuarded(Placement.temporary(), new KafkaRights(List.of()));
        Admin admin = Admin.create(Map.copyOf(broker.clientSettings(Broker.ADMINISTRATOR)))) {
      AclBinding denied = right("User:partner-adapters", AclPermissionType.DENY);
      AclBinding everybodys = right("User:*");
      admin.createAcls(List.of(denied, everybodys)).all().get();
      prepare(admin, false);
      await(admin, 0);

      assertThat(prepare(admin, true))
          .containsExactly(
              "beyond the table, to be taken away by you  User:* READ TOPIC dropout-reports");

      assertThat(admin.describeAcls(denied.toFilter()).values().get()).containsExactly(denied);
      assertThat(admin.describeAcls(everybodys.toFilter()).values().get())
          .containsExactly(everybodys);
    }
  }

  /** What the broker has taken in it knows a moment later. */
  private static void await(Admin admin, int beyond) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              AccessControl control = AccessControl.of(admin, TABLE);
              assertThat(control.missing()).isEmpty();
              assertThat(control.beyond()).hasSize(beyond);
            });
  }

  private static List<String> prepare(Admin admin, boolean revoke) throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      KafkaPreparation preparation = new KafkaPreparation(admin, out);
      preparation.createTopics(Optional.of((short) 1));
      preparation.giveAccess(TABLE, revoke);
    }
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static AclBinding right(String principal) {
    return right(principal, AclPermissionType.ALLOW);
  }

  private static AclBinding right(String principal, AclPermissionType permission) {
    return new AclBinding(
        new ResourcePattern(ResourceType.TOPIC, "dropout-reports", PatternType.LITERAL),
        new AccessControlEntry(principal, "*", AclOperation.READ, permission));
  }
}
