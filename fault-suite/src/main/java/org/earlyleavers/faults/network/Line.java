package org.earlyleavers.faults.network;

import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.stack.wire.Wire;

/** What can be between two ends. */
enum Line {
  BROKER("the broker") {
    @Override
    Wire of(Arena arena) {
      return arena.wires().broker();
    }
  },
  DATABASE("PostgreSQL") {
    @Override
    Wire of(Arena arena) {
      return arena.wires().database();
    }
  },
  REPORTING("the reporting service") {
    @Override
    Wire of(Arena arena) {
      return arena.wires().reporting();
    }
  },
  ADAPTERS("the adapters") {
    @Override
    Wire of(Arena arena) {
      return arena.wires().adapters();
    }
  };

  private final String server;

  Line(String server) {
    this.server = server;
  }

  /** At its far end, in words. */
  String server() {
    return server;
  }

  abstract Wire of(Arena arena);
}
