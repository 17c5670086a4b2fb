package org.earlyleavers.stack.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The processes of all services. */
final class ServiceFleet implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Duration TO_CONNECT = Duration.ofSeconds(2);

  private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
  private final StackListener listener;
  private final Map<Service, Duration> readyAfter = new EnumMap<>(Service.class);

  private ServiceFleet(StackListener listener) {
    this.listener = listener;
  }

  /** Forks a process for each service, all at once. */
  static ServiceFleet fork(
      StackSettings settings, StackParts parts, DataFolder data, StackListener listener) {
    ServiceFleet fleet = new ServiceFleet(listener);
    try {
      settings
          .services()
          .forEach(
              service -> fleet.fork(service, settings(service, parts, data, settings), settings));
      return fleet;
    } catch (RuntimeException e) {
      fleet.close();
      throw e;
    }
  }

  private static Map<String, String> settings(
      Service service, StackParts parts, DataFolder data, StackSettings settings) {
    Map<String, String> all =
        new LinkedHashMap<>(ServiceSettings.of(service, parts, data, settings.ports().of(service)));
    all.putAll(settings.extra());
    return all;
  }

  private void fork(Service service, Map<String, String> own, StackSettings settings) {
    processes.put(
        service,
        ServiceProcess.start(
            service.title(),
            ServiceCommand.of(service.application(settings.repository()), settings.jvm(), own),
            settings.logs().resolve(service.title() + ".log"),
            GRACE,
            listener));
  }

  /**
   * Waits until every service is ready.
   *
   * @throws StackException if one ends, or takes far too long
   */
  void awaitReady() throws InterruptedException {
    HttpClient http = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    Map<Service, ServiceProcess> waitingFor = new EnumMap<>(processes);
    while (!waitingFor.isEmpty()) {
      for (Service service : List.copyOf(waitingFor.keySet())) {
        if (isReady(service, http)) {
          waitingFor.remove(service);
        }
      }
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
  }

  private boolean isReady(Service service, HttpClient http) throws InterruptedException {
    ServiceProcess process = processes.get(service);
    process.requireAlive();
    if (process.isReady(http)) {
      Duration after = process.sinceFork();
      readyAfter.put(service, after);
      listener.ready(service.title(), address(service).toString(), after);
      return true;
    }
    if (process.sinceFork().compareTo(LIMIT) > 0) {
      throw new StackException(
          "%s is not ready after %d minutes, see %s."
              .formatted(service.title(), LIMIT.toMinutes(), process.logFile()));
    }
    return false;
  }

  URI address(Service service) {
    return processes.get(service).address().orElseThrow();
  }

  /** The services that were started. */
  Set<Service> all() {
    return processes.keySet();
  }

  ServiceProcess process(Service service) {
    return processes.get(service);
  }

  /** How long it took a service to get ready. */
  Duration readyAfter(Service service) {
    return readyAfter.get(service);
  }

  /** Stops all services: no one needs another one to stop. */
  @Override
  public void close() {
    List<ServiceProcess> lastFirst = new ArrayList<>(processes.values());
    Collections.reverse(lastFirst);
    lastFirst.forEach(ServiceProcess::askToStop);
    lastFirst.forEach(ServiceProcess::awaitEnd);
  }
}
