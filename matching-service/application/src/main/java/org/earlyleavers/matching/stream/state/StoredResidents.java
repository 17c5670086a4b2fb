package org.earlyleavers.matching.stream.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.room.Resident;
import org.earlyleavers.matching.room.Residents;

/**
 * One room in the store of all rooms of a partition. Keys begin with the room, then tell reports
 * from other records, so that either can be read by one scan of a prefix.
 */
public record StoredResidents(KeyValueStore<String, Resident> store, String room)
    implements Residents {

  @Override
  public Optional<Resident> find(RecordRef ref) {
    return Optional.ofNullable(store.get(keyOf(ref)));
  }

  @Override
  public List<Resident> reports() {
    return startingWith(room + "/report/");
  }

  @Override
  public List<Resident> all() {
    return startingWith(room + "/");
  }

  @Override
  public void put(Resident resident) {
    store.put(keyOf(resident.ref()), resident);
  }

  private String keyOf(RecordRef ref) {
    String kind = ref.kind().name().toLowerCase(Locale.ROOT);
    return room + "/" + kind + "/" + ref.source() + "/" + ref.id();
  }

  private List<Resident> startingWith(String prefix) {
    List<Resident> residents = new ArrayList<>();
    try (KeyValueIterator<String, Resident> found =
        store.prefixScan(prefix, new StringSerializer())) {
      found.forEachRemaining(entry -> residents.add(entry.value));
    }
    return residents;
  }
}
