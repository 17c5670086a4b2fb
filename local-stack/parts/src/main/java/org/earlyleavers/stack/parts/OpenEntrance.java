package org.earlyleavers.stack.parts;

import java.util.Map;

/** Lets everybody on this machine in, to do whatever they like. */
record OpenEntrance() implements BrokerEntrance {

  @Override
  public Map<String, String> brokerSettings(String clients, String controllers) {
    return Map.of(
        "listeners",
        "PLAINTEXT://%s,CONTROLLER://%s".formatted(clients, controllers),
        "advertised.listeners",
        "PLAINTEXT://" + clients,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
  }

  @Override
  public Map<String, String> clientSettings(String principal, String clients) {
    return Map.of("bootstrap.servers", clients);
  }
}
