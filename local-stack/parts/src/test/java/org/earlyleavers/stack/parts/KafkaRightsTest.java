package org.earlyleavers.stack.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaRightsTest {

  private static final String HEADER = "principal,resource,name,operations\n";

  @Test
  void a_row_gives_what_it_says_and_nothing_else() {
    // Given a table
    KafkaRights table =
        KafkaRights.parse(
            HEADER
                + "# Letters\npostman,topic,letters,READ WRITE\npostman,topic,post-3-*,DELETE\n");

    // Then it is understood as it stands there
    assertThat(table.principals()).containsExactly("postman");
    assertThat(table.bindings())
        .extracting(acl -> acl.pattern().patternType() + " " + acl.pattern().name())
        .containsOnly("LITERAL letters", "PREFIXED post-3-");
    assertThat(mayDelete(table, "postman", "post-3-box")).isTrue();

    // And nobody else, no other name and no other operation is meant
    assertThat(mayDelete(table, "neighbour", "post-3-box")).isFalse();
    assertThat(mayDelete(table, "postman", "post-31-box")).isFalse();
    assertThat(mayDelete(table, "postman", "letters")).isFalse();
    assertThat(table.allows("postman", AclOperation.READ, ResourceType.GROUP, "letters")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postman,topic,*,READ",
        "postman,topic,letters,ALL",
        "postman,topic,letters,ALTER",
        "postman,topic,letters,",
        "postman,cluster,kafka-cluster,CREATE",
        "postman,topic,letters",
        ",topic,letters,READ"
      })
  void a_row_that_would_give_too_much_or_is_none_is_refused(String row) {
    assertThatThrownBy(() -> KafkaRights.parse(HEADER + row))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void only_a_services_own_internal_topics_are_named_by_how_they_begin() {
    Set<String> prefixes =
        KafkaRights.ofTheExchange().rights().stream()
            .filter(right -> right.pattern() == PatternType.PREFIXED)
            .map(right -> right.principal() + " " + right.name())
            .collect(Collectors.toSet());
    assertThat(prefixes).containsExactly("matching-service matching-5-");
  }

  private static boolean mayDelete(KafkaRights table, String principal, String topic) {
    return table.allows(principal, AclOperation.DELETE, ResourceType.TOPIC, topic);
  }
}
