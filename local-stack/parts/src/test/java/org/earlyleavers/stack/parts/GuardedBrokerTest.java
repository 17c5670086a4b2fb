package org.earlyleavers.stack.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.resource.ResourceType;
import org.earlyleavers.events.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each service may do on a broker that lets nobody do more than the table of access says. */
class GuardedBrokerTest {

  private static final KafkaRights TABLE = KafkaRights.ofTheExchange();
  private static final String INTERNAL = "matching-5-dossiers-changelog";
  private static final String SOMEBODY_ELSES = "payroll";

  @TempDir static Path directory;

  private static Broker broker;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.startGuarded(Placement.at(directory.resolve("broker"), 0), TABLE);
    broker.createTopics(ExchangeTopics.onOneBroker());
    broker.createTopics(
        Stream.of(INTERNAL, SOMEBODY_ELSES).map(name -> new NewTopic(name, 1, (short) 1)).toList());
    try (TopicProbe administrator = new TopicProbe(settings(Broker.ADMINISTRATOR))) {
      topics().forEach(administrator::mayWrite);
    }
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  static Set<String> principals() {
    return TABLE.principals();
  }

  private static Set<String> topics() {
    Set<String> topics = new TreeSet<>(Set.of(INTERNAL, SOMEBODY_ELSES, Topics.CLOCK_READINGS));
    Topics.all()
        .forEach(
            topic -> {
              topics.add(topic.name());
              topics.add(topic.deadLetterName());
            });
    return topics;
  }

  @ParameterizedTest
  @MethodSource("principals")
  void each_service_reads_and_writes_its_own_topics_and_is_refused_on_every_other(String name) {
    // When a service tries every topic there is
    Map<String, Set<AclOperation>> given = new TreeMap<>();
    Map<String, Set<AclOperation>> done = new TreeMap<>();
    try (TopicProbe service = new TopicProbe(settings(name))) {
      for (String topic : topics()) {
        given.put(topic, given(name, topic));
        done.put(topic, service.mayDo(topic));
      }
    }

    // Then it gets as far as the table says
    assertThat(done).isEqualTo(given);
    assertThat(done.get(SOMEBODY_ELSES)).isEmpty();
  }

  private static Set<AclOperation> given(String principal, String topic) {
    Set<AclOperation> given = new LinkedHashSet<>();
    for (AclOperation operation : List.of(AclOperation.READ, AclOperation.WRITE)) {
      if (TABLE.allows(principal, operation, ResourceType.TOPIC, topic)) {
        given.add(operation);
      }
    }
    return given;
  }

  @ParameterizedTest
  @MethodSource("principals")
  void each_service_commits_for_its_own_group_alone(String name) {
    Set<String> groups = new TreeSet<>(Set.of(SOMEBODY_ELSES));
    TABLE.rights().stream()
        .filter(right -> right.resource() == ResourceType.GROUP)
        .forEach(right -> groups.add(right.name()));

    try (TopicProbe service = new TopicProbe(settings(name))) {
      for (String group : groups) {
        assertThat(service.mayCommitFor(group))
            .as(group)
            .isEqualTo(TABLE.allows(name, AclOperation.READ, ResourceType.GROUP, group));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("principals")
  void no_service_administers_the_broker(String name) {
    AclBinding more = KafkaRight.parse(name + ",topic,payroll,READ").bindings().iterator().next();
    try (Admin service = Admin.create(settings(name))) {
      assertRefused(service.createTopics(List.of(new NewTopic("new", 1, (short) 1))).all());
      assertRefused(service.deleteTopics(List.of("dropout-reports")).all());
      assertRefused(service.deleteTopics(List.of("leaver-decisions")).all());
      assertRefused(service.describeAcls(AclBindingFilter.ANY).values());
      assertRefused(service.createAcls(List.of(more)).all());
      assertRefused(service.describeUserScramCredentials().all());
    }
  }

  @Test
  void matching_alone_makes_internal_topics_of_its_own() throws Exception {
    NewTopic internal = new NewTopic("matching-5-rooms-changelog", 1, (short) 1);
    for (String name : principals()) {
      try (Admin service = Admin.create(settings(name))) {
        if (name.equals("matching-service")) {
          service.createTopics(List.of(internal)).all().get();
        } else {
          assertRefused(service.createTopics(List.of(internal)).all());
        }
      }
    }
  }

  @Test
  void nobody_gets_in_without_a_login_of_his_own() {
    String own = GuardedEntrance.passwordOf("reporting-service");
    Map<String, Object> wrong = settings("reporting-service");
    wrong.computeIfPresent("sasl.jaas.config", (key, login) -> login.toString().replace(own, "x"));
    Map<String, Object> somebodyElse = settings("reporting-service");
    somebodyElse.computeIfPresent(
        "sasl.jaas.config",
        (key, login) -> login.toString().replace("\"reporting-service\"", "\"caseload-service\""));
    Map<String, Object> asAdministrator = settings(Broker.ADMINISTRATOR);
    asAdministrator.computeIfPresent(
        "sasl.jaas.config",
        (key, login) ->
            login.toString().replace(GuardedEntrance.passwordOf(Broker.ADMINISTRATOR), own));

    for (Map<String, Object> intruder : List.of(wrong, somebodyElse, asAdministrator)) {
      assertThatThrownBy(() -> nodes(intruder))
          .hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  @Test
  void nobody_is_heard_in_clear_and_a_client_knows_whom_it_talks_to() {
    // When somebody speaks without encryption, then there is no answer
    Map<String, Object> clear = settings("reporting-service");
    clear.put("security.protocol", "SASL_PLAINTEXT");
    clear.put("default.api.timeout.ms", 3_000);
    clear.put("request.timeout.ms", 2_000);
    assertThatThrownBy(() -> nodes(clear)).isInstanceOf(ExecutionException.class);

    // And a client that does not know the broker's certificate gives it no password
    Map<String, Object> stranger = settings("reporting-service");
    stranger.remove("ssl.truststore.type");
    stranger.remove("ssl.truststore.location");
    assertThatThrownBy(() -> nodes(stranger)).hasCauseInstanceOf(SslAuthenticationException.class);
  }

  @Test
  void a_broker_finds_the_data_of_one_that_let_everybody_in(@TempDir Path other) throws Exception {
    Placement placement = Placement.at(other.resolve("broker"), 0);
    try (Broker open = EmbeddedBroker.start(placement)) {
      open.createTopics(ExchangeTopics.onOneBroker());
    }
    try (Broker guarded = EmbeddedBroker.startGuarded(placement, TABLE);
        Admin admin = Admin.create(Map.copyOf(guarded.clientSettings(Broker.ADMINISTRATOR)))) {
      assertThat(admin.listTopics().names().get()).contains("dropout-reports");
      // The broker learns of what its controller has noted a moment later.
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                AccessControl control = AccessControl.of(admin, TABLE);
                assertThat(control.missing()).isEmpty();
                assertThat(control.beyond()).isEmpty();
              });
    }
  }

  private static void assertRefused(KafkaFuture<?> asked) {
    assertThatThrownBy(asked::get).hasCauseInstanceOf(AuthorizationException.class);
  }

  private static int nodes(Map<String, Object> settings) throws Exception {
    try (Admin client = Admin.create(settings)) {
      return client.describeCluster().nodes().get().size();
    }
  }

  private static Map<String, Object> settings(String principal) {
    return new HashMap<>(broker.clientSettings(principal));
  }
}
