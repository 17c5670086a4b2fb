package org.earlyleavers.stack.parts;

import java.util.Map;

/**
 * Lets everybody on this machine in, to do whatever they like.
 *
 * @param toldPort where clients are sent; 0 is where the broker listens
 */
record OpenEntrance(int toldPort) implements BrokerEntrance {

  @Override
  public Map<String, String> brokerSettings(String clients, String controllers) {
    return Map.of(
        "listeners",
        "PLAINTEXT://%s,CONTROLLER://%s".formatted(clients, controllers),
        "advertised.listeners",
        "PLAINTEXT://" + (toldPort == 0 ? clients : "127.0.0.1:" + toldPort),
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
  }

  @Override
  public Map<String, String> clientSettings(String principal, String clients) {
    return Map.of("bootstrap.servers", clients);
  }
}
