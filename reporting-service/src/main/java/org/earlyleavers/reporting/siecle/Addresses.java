package org.earlyleavers.reporting.siecle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file's addresses by their ids: they stand behind the pupils who live there, some 300 bytes of
 * memory each.
 */
public final class Addresses {

  private final Map<String, SiecleRecord> records = new HashMap<>();
  private final Map<String, String> towns = new HashMap<>();

  Addresses() {}

  /** Towns and postal codes are few: each is kept once. */
  void add(SiecleRecord record) {
    record.text("@ADRESSE_ID").ifPresent(id -> records.put(id, compact(record)));
  }

  private SiecleRecord compact(SiecleRecord record) {
    Map<String, String> fields = new HashMap<>();
    record.fields().forEach((name, text) -> fields.put(name, towns.merge(text, text, (a, b) -> a)));
    return new SiecleRecord(record.kind(), record.line(), Map.copyOf(fields));
  }

  /** How many there are. */
  public int size() {
    return records.size();
  }

  /** The address as it stands in the file. */
  public Optional<SiecleRecord> record(Optional<String> id) {
    return id.map(records::get);
  }

  Optional<Address> find(Optional<String> id) {
    return record(id).map(Address::of);
  }
}
