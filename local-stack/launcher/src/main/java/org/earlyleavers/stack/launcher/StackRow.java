package org.earlyleavers.stack.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.earlyleavers.stack.parts.Tokens;

/**
 * What somebody wants to know about one running thing.
 *
 * @param readyAfter since it was started
 * @param kibibytes of resident memory; empty where it shares a process with the row above, or where
 *     the system does not say
 * @param signIn a client or user that it accepts
 * @param log empty where it has no log of its own
 */
public record StackRow(
    String name,
    String address,
    Duration readyAfter,
    OptionalLong kibibytes,
    String signIn,
    String secret,
    Optional<Path> log) {

  private static final String NONE = "-";

  /** Sees every schema; services' own logins see no more than their work needs. */
  private static final String SUPERUSER = "postgres";

  static List<StackRow> all(
      StackParts parts, ServiceFleet services, Optional<ProcessHandle> databaseServer) {
    List<StackRow> rows = new ArrayList<>();
    services.all().stream().map(service -> of(service, services)).forEach(rows::add);
    rows.add(
        new StackRow(
            StackParts.BROKER,
            parts.broker().bootstrapServers(),
            parts.readyAfter(StackParts.BROKER),
            ResidentMemory.of(ProcessHandle.current().pid()),
            NONE,
            NONE,
            Optional.empty()));
    rows.add(
        new StackRow(
            StackParts.IDENTITY,
            parts.identity().issuer(),
            parts.readyAfter(StackParts.IDENTITY),
            keycloak(services).map(ResidentMemory::ofFamily).orElseGet(OptionalLong::empty),
            NONE,
            NONE,
            Optional.empty()));
    rows.add(
        new StackRow(
            StackParts.DATABASE,
            parts.database().jdbcUrl(),
            parts.readyAfter(StackParts.DATABASE),
            databaseServer.map(ResidentMemory::ofFamily).orElseGet(OptionalLong::empty),
            SUPERUSER,
            NONE,
            Optional.empty()));
    return rows;
  }

  /** The only child of this process that is no service; the database has left its parent. */
  private static Optional<ProcessHandle> keycloak(ServiceFleet services) {
    Set<Long> known =
        services.all().stream()
            .map(service -> services.process(service).pid())
            .collect(Collectors.toSet());
    return ProcessHandle.current()
        .children()
        .filter(child -> !known.contains(child.pid()))
        .findFirst();
  }

  private static StackRow of(Service service, ServiceFleet services) {
    ServiceProcess process = services.process(service);
    String signIn =
        switch (service) {
          case REPORTING -> "school-0951099D";
          case ADAPTERS -> "ministry-labour";
          case MATCHING -> NONE;
          case CASELOAD -> "camille.paris";
        };
    return new StackRow(
        service.title(),
        services.address(service).toString(),
        services.readyAfter(service),
        ResidentMemory.of(process.pid()),
        signIn,
        signIn.equals(NONE) ? NONE : Tokens.LOCAL_SECRET,
        Optional.of(process.logFile()));
  }
}
