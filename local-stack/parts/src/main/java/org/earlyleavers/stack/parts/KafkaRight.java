package org.earlyleavers.stack.parts;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One row of the table of access: what a principal may do with a topic or a consumer group.
 *
 * @param name of the resource, or the beginning of its name
 * @param pattern which of both
 */
public record KafkaRight(
    String principal,
    ResourceType resource,
    String name,
    PatternType pattern,
    Set<AclOperation> operations) {

  private static final String ANY_HOST = "*";
  private static final String PREFIX = "*";
  private static final int COLUMNS = 4;

  /** What a table may speak of, so that a slip of the pen gives nobody more than it says. */
  private static final Set<ResourceType> RESOURCES =
      EnumSet.of(ResourceType.TOPIC, ResourceType.GROUP);

  private static final Set<AclOperation> OPERATIONS =
      EnumSet.of(AclOperation.READ, AclOperation.WRITE, AclOperation.CREATE, AclOperation.DELETE);

  /** Refuses what a table may not speak of, and a prefix that all names begin with. */
  public KafkaRight {
    operations = Set.copyOf(operations);
    if (principal.isBlank() || name.isBlank() || operations.isEmpty()) {
      throw new IllegalArgumentException("Something is missing: " + principal + ", " + name);
    }
    if (!RESOURCES.contains(resource) || !OPERATIONS.containsAll(operations)) {
      throw new IllegalArgumentException("No such right: " + resource + ", " + operations);
    }
  }

  /**
   * Reads a line of the table.
   *
   * @throws IllegalArgumentException if it is none
   */
  static KafkaRight parse(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("Not four columns: " + line);
    }
    boolean prefix = cells[2].endsWith(PREFIX);
    EnumSet<AclOperation> operations = EnumSet.noneOf(AclOperation.class);
    for (String operation : cells[3].split(" ", -1)) {
      operations.add(AclOperation.valueOf(operation));
    }
    return new KafkaRight(
        cells[0],
        ResourceType.valueOf(cells[1].toUpperCase(Locale.ROOT)),
        prefix ? cells[2].substring(0, cells[2].length() - PREFIX.length()) : cells[2],
        prefix ? PatternType.PREFIXED : PatternType.LITERAL,
        operations);
  }

  /** Whether it is about a resource of that name. */
  public boolean concerns(ResourceType type, String resourceName) {
    return resource == type
        && (pattern == PatternType.PREFIXED
            ? resourceName.startsWith(name)
            : resourceName.equals(name));
  }

  /** The same in the broker's words. */
  List<AclBinding> bindings() {
    ResourcePattern resources = new ResourcePattern(resource, name, pattern);
    return operations.stream()
        .sorted()
        .map(
            operation ->
                new AclBinding(
                    resources,
                    new AccessControlEntry(
                        "User:" + principal, ANY_HOST, operation, AclPermissionType.ALLOW)))
        .toList();
  }
}
