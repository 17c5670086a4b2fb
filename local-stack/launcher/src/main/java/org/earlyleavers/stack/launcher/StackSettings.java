package org.earlyleavers.stack.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.earlyleavers.stack.parts.KeycloakInstallation;

/**
 * How a local stack is set up.
 *
 * @param repository the root of the source tree, in which the services are built
 * @param data survives the stack; none means data that is deleted on close
 * @param logs where each service's log is written, overwriting that of an earlier start
 * @param keycloak takes the place of the light identity provider, if given
 * @param services those that are started
 * @param jvm what each of them runs in
 * @param extra settings of services beyond those that every stack needs
 * @param guarded whether the broker asks everybody who they are, and encrypts
 */
public record StackSettings(
    Path repository,
    Optional<Path> data,
    Path logs,
    StackPorts ports,
    Optional<KeycloakInstallation> keycloak,
    Set<Service> services,
    ServiceJvm jvm,
    Map<String, String> extra,
    boolean guarded) {

  /** Everything below {@code .local}, at the usual ports, with data that stays. */
  public static StackSettings forPeople(Path repository) {
    Path local = repository.resolve(".local");
    return new StackSettings(
        repository,
        Optional.of(local.resolve("data")),
        local.resolve("logs"),
        StackPorts.usual(),
        Optional.empty(),
        EnumSet.allOf(Service.class),
        ServiceJvm.SMALL,
        Map.of(),
        false);
  }

  /** Nothing that stays but the logs, on free ports, so that several can run side by side. */
  public static StackSettings forTests(Path repository, Path logs) {
    return new StackSettings(
        repository,
        Optional.empty(),
        logs,
        StackPorts.free(),
        Optional.empty(),
        EnumSet.allOf(Service.class),
        ServiceJvm.SMALL,
        Map.of(),
        false);
  }

  /** The same with Keycloak, as in deployment, instead of the light identity provider. */
  public StackSettings with(KeycloakInstallation installation) {
    return new StackSettings(
        repository, data, logs, ports, Optional.of(installation), services, jvm, extra, guarded);
  }

  /** The same with one service only, or a few, for a look at what they do alone. */
  public StackSettings only(Service service, Service... others) {
    return new StackSettings(
        repository, data, logs, ports, keycloak, EnumSet.of(service, others), jvm, extra, guarded);
  }

  /** The same with data that survive the stack. */
  public StackSettings keeping(Path folder) {
    return new StackSettings(
        repository, Optional.of(folder), logs, ports, keycloak, services, jvm, extra, guarded);
  }

  /** The same in other virtual machines. */
  public StackSettings in(ServiceJvm other) {
    return new StackSettings(
        repository, data, logs, ports, keycloak, services, other, extra, guarded);
  }

  /** The same with these settings of services besides. */
  public StackSettings with(Map<String, String> settings) {
    return new StackSettings(
        repository, data, logs, ports, keycloak, services, jvm, settings, guarded);
  }

  /** The same with a broker as in deployment: TLS, and a login and rights for each service. */
  public StackSettings withGuardedBroker() {
    return new StackSettings(repository, data, logs, ports, keycloak, services, jvm, extra, true);
  }

  /**
   * The root of the source tree that a directory lies in.
   *
   * @throws StackException if it lies in none
   */
  public static Path repositoryAround(Path directory) {
    return Stream.iterate(directory.toAbsolutePath(), each -> each != null, Path::getParent)
        .filter(each -> Files.exists(each.resolve("dev")) && Files.exists(each.resolve("mvnw")))
        .findFirst()
        .orElseThrow(() -> new StackException(directory + " is outside the source tree."));
  }
}
