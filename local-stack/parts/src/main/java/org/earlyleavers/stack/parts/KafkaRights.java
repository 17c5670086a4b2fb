package org.earlyleavers.stack.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/** Who may do what on the broker; whatever is not in it is refused. */
public record KafkaRights(List<KafkaRight> rights) {

  private static final String FILE = "access.csv";
  private static final String HEADER = "principal,resource,name,operations";
  private static final String COMMENT = "#";

  /** Copies the list, so that the record is immutable. */
  public KafkaRights {
    rights = List.copyOf(rights);
  }

  /** The one of the exchange, {@code deploy/kafka/access.csv}, here as in deployment. */
  public static KafkaRights ofTheExchange() {
    try (InputStream file = KafkaRights.class.getResourceAsStream(FILE)) {
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if it is none
   */
  static KafkaRights parse(String text) {
    List<String> lines =
        text.lines().filter(line -> !line.isBlank() && !line.startsWith(COMMENT)).toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IllegalArgumentException("The first line is not " + HEADER);
    }
    return new KafkaRights(lines.stream().skip(1).map(KafkaRight::parse).toList());
  }

  /** Everybody who may do anything. */
  public Set<String> principals() {
    return rights.stream()
        .map(KafkaRight::principal)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a principal may do this. */
  public boolean allows(
      String principal, AclOperation operation, ResourceType resource, String name) {
    return rights.stream()
        .filter(right -> right.principal().equals(principal))
        .filter(right -> right.concerns(resource, name))
        .anyMatch(right -> right.operations().contains(operation));
  }

  /** The whole table in the broker's words. */
  Set<AclBinding> bindings() {
    return rights.stream()
        .flatMap(right -> right.bindings().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
