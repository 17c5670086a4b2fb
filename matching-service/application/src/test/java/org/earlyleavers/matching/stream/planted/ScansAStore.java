package org.earlyleavers.matching.stream.planted;

import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Breaks the rule that only the state package scans stores, to show that the rule bites. */
public final class ScansAStore {

  private ScansAStore() {}

  /** The forbidden scan. */
  public static boolean isEmpty(KeyValueStore<String, String> store) {
    try (KeyValueIterator<String, String> all = store.all()) {
      return !all.hasNext();
    }
  }
}
