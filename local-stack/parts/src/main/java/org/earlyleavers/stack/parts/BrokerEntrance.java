package org.earlyleavers.stack.parts;

import java.util.Map;

/** How a broker lets clients in. */
sealed interface BrokerEntrance permits OpenEntrance, GuardedEntrance {

  /**
   * The broker's own settings.
   *
   * @param clients where it listens for clients, as host and port
   * @param controllers where it listens for brokers
   */
  Map<String, String> brokerSettings(String clients, String controllers);

  /**
   * The settings of whoever comes as this principal.
   *
   * @param clients where the broker listens, as host and port
   */
  Map<String, String> clientSettings(String principal, String clients);
}
