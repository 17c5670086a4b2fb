package org.earlyleavers.stack.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.Topics;
import org.junit.jupiter.api.Test;

class ExchangePartsTest {

  @Test
  void a_test_gets_topics_tokens_and_a_schema_of_the_parts_that_others_use_too() throws Exception {
    // Given a test class without a database, and one with
    Map<String, String> first = start(Map.of());
    Map<String, String> second = start(Map.of(ExchangeParts.SCHEMA, "caseload"));

    // Then both use the same broker and identity provider
    assertThat(second).containsAllEntriesOf(first);
    assertThat(first).doesNotContainKey("quarkus.datasource.jdbc.url");

    // And the broker has every topic of the catalogue with its dead letters
    try (Admin admin =
        Admin.create(
            Map.<String, Object>of("bootstrap.servers", first.get("kafka.bootstrap.servers")))) {
      assertThat(admin.listTopics().names().get())
          .containsAll(Topics.all().stream().map(Topic::name).toList())
          .containsAll(Topics.all().stream().map(Topic::deadLetterName).toList());
    }

    // And the provider gives tokens
    assertThat(new Tokens(first.get("quarkus.oidc.auth-server-url")).forUser("ali.psad"))
        .isNotEmpty();

    // And the database lets the service in, and whoever migrates its schema
    try (Connection service = connect(second, "quarkus.datasource");
        Connection owner = connect(second, "quarkus.flyway")) {
      assertThat(service.isValid(5)).isTrue();
      assertThat(owner.getSchema()).isEqualTo("caseload");
    }
  }

  private static Connection connect(Map<String, String> settings, String login)
      throws SQLException {
    return DriverManager.getConnection(
        settings.get("quarkus.datasource.jdbc.url"),
        settings.get(login + ".username"),
        settings.get(login + ".password"));
  }

  private static Map<String, String> start(Map<String, String> arguments) {
    ExchangeParts parts = new ExchangeParts();
    parts.init(arguments);
    return parts.start();
  }
}
