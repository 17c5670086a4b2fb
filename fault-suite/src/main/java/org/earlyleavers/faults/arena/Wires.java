package org.earlyleavers.faults.arena;

import org.earlyleavers.stack.wire.Wire;

/**
 * What lies between the parts, and between them and those who send. Whoever watches the live lists
 * has a line of its own, which nothing happens to.
 *
 * @param broker between the services and Kafka
 * @param database between the services and PostgreSQL
 * @param reporting between schools and the reporting service
 * @param adapters between ministries and the partner adapters
 */
public record Wires(Wire broker, Wire database, Wire reporting, Wire adapters) {

  void close() {
    broker.close();
    database.close();
    reporting.close();
    adapters.close();
  }
}
