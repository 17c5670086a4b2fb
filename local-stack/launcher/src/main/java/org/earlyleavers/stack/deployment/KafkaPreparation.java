package org.earlyleavers.stack.deployment;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.earlyleavers.stack.parts.AccessControl;
import org.earlyleavers.stack.parts.ExchangeTopics;
import org.earlyleavers.stack.parts.KafkaRights;

/**
 * Prepares any Kafka cluster for the exchange: creates the topics that are missing, and gives each
 * service the rights of {@code deploy/kafka/access.csv}. What is there already is left alone;
 * rights of these services beyond the table are named, and taken away on demand; those of everybody
 * are named only.
 */
public final class KafkaPreparation {

  private static final String REPLICAS = "--replicas";
  private static final String REVOKE = "--revoke";
  private static final int FAILED = 1;
  private static final int MISUSED = 2;
  private static final String USAGE =
      "Usage: ./dev prepare-kafka ADMINISTRATOR.properties [--replicas NUMBER] [--revoke]";

  private final Admin cluster;
  private final PrintStream out;

  KafkaPreparation(Admin cluster, PrintStream out) {
    this.cluster = cluster;
    this.out = out;
  }

  /**
   * Prepares the cluster that a file of client settings names.
   *
   * @param args the file, {@value #REPLICAS} with a number (else the cluster's default), {@value
   *     #REVOKE}
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> options = List.of(args).subList(Math.min(1, args.length), args.length);
    int replicas = options.indexOf(REPLICAS);
    boolean revoke = options.contains(REVOKE);
    int understood = (replicas >= 0 ? 2 : 0) + (revoke ? 1 : 0);
    if (args.length == 0 || args[0].startsWith("--") || options.size() != understood) {
      System.err.println(USAGE);
      System.exit(MISUSED);
    }
    Properties settings = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of(args[0]))) {
      settings.load(file);
    }
    try (Admin cluster = Admin.create(settings)) {
      KafkaPreparation preparation = new KafkaPreparation(cluster, System.out);
      preparation.createTopics(
          replicas < 0 ? Optional.empty() : Optional.of(Short.valueOf(options.get(replicas + 1))));
      preparation.giveAccess(KafkaRights.ofTheExchange(), revoke);
    } catch (ExecutionException | IllegalStateException e) {
      System.err.println("The cluster refuses: " + e.getCause());
      System.exit(FAILED);
    }
  }

  /** Creates the topics that are missing. */
  void createTopics(Optional<Short> replicas) throws ExecutionException, InterruptedException {
    Set<String> there = cluster.listTopics().names().get();
    List<NewTopic> missing =
        ExchangeTopics.withReplicas(replicas).stream()
            .filter(topic -> !there.contains(topic.name()))
            .toList();
    cluster.createTopics(missing).all().get();
    missing.forEach(topic -> out.println("created  " + topic.name()));
  }

  /**
   * Gives what the table gives; what is beyond it is named, and taken away on demand. What
   * everybody may do is named: others may need it, so somebody has to look.
   */
  void giveAccess(KafkaRights table, boolean revoke) {
    AccessControl control = AccessControl.of(cluster, table);
    control.grant(cluster);
    print("granted", control.missing());
    if (revoke) {
      control.revoke(cluster);
    }
    print(
        revoke ? "revoked" : "beyond the table, to be taken away with --revoke", control.beyond());
    print("beyond the table, to be taken away by you", control.everybodys());
  }

  private void print(String what, Set<AclBinding> rights) {
    rights.stream()
        .map(
            acl ->
                "%s  %s %s %s %s"
                    .formatted(
                        what,
                        acl.entry().principal(),
                        acl.entry().operation(),
                        acl.pattern().resourceType(),
                        acl.pattern().name()))
        .sorted(Comparator.naturalOrder())
        .forEach(out::println);
  }
}
