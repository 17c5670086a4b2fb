package org.earlyleavers.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.earlyleavers.matching.linkage.Glances;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.room.Asker;
import org.earlyleavers.matching.room.Resident;
import org.earlyleavers.matching.room.Residents;
import org.earlyleavers.matching.room.RoomEntry.Present;

/** One room, by record and by corner. */
final class ResidentsInMemory implements Residents {

  /** Reports come behind all other records. */
  private static final RecordRef FIRST_REPORT = RecordRef.report("");

  private final Linkage linkage;
  private final Map<RecordRef, Resident> byRef = new TreeMap<>();
  private final Map<Integer, NavigableMap<RecordRef, Resident>> byCorner = new HashMap<>();

  ResidentsInMemory(Linkage linkage) {
    this.linkage = linkage;
  }

  @Override
  public Optional<Resident> find(RecordRef ref) {
    return Optional.ofNullable(byRef.get(ref));
  }

  @Override
  public Found sharing(SortedSet<Integer> corners, int most) {
    return sharing(corners, most, corner -> corner);
  }

  @Override
  public Found alike(Asker asker, int most) {
    return lookedAt(asker, sharing(asker.corners(), most));
  }

  @Override
  public Found reportsAlike(Asker asker, int most) {
    return lookedAt(
        asker, sharing(asker.corners(), most, corner -> corner.tailMap(FIRST_REPORT, true)));
  }

  private Found lookedAt(Asker asker, Found found) {
    Glances glances = linkage.glances();
    List<Resident> alike = new ArrayList<>();
    for (Resident resident : found.residents()) {
      Present present = (Present) resident.entry();
      glances.put(0, linkage.prepare(present.statement().identity()));
      if (glances.mayBe(asker.prepared(), 0)) {
        alike.add(resident);
      }
    }
    return new Found(alike, found.complete());
  }

  @Override
  public void put(Resident current) {
    for (int corner : find(current.ref()).map(ResidentsInMemory::corners).orElse(List.of())) {
      byCorner.get(corner).remove(current.ref());
    }
    byRef.put(current.ref(), current);
    for (int corner : corners(current)) {
      byCorner.computeIfAbsent(corner, any -> new TreeMap<>()).put(current.ref(), current);
    }
  }

  private Found sharing(
      SortedSet<Integer> corners,
      int most,
      UnaryOperator<NavigableMap<RecordRef, Resident>> wanted) {
    List<Map<RecordRef, Resident>> emptiestFirst = new ArrayList<>();
    corners.forEach(
        corner ->
            emptiestFirst.add(
                wanted.apply(byCorner.getOrDefault(corner, Collections.emptyNavigableMap()))));
    emptiestFirst.sort(
        Comparator.comparing(corner -> corner.keySet().stream().limit(most).count()));
    Map<RecordRef, Resident> found = new LinkedHashMap<>();
    for (Map<RecordRef, Resident> corner : emptiestFirst) {
      corner.entrySet().stream()
          .limit(most + 1L)
          .forEach(each -> found.put(each.getKey(), each.getValue()));
    }
    return new Found(found.values().stream().limit(most).toList(), found.size() <= most);
  }

  private static Collection<Integer> corners(Resident resident) {
    return resident.entry() instanceof Present present ? present.corners() : List.of();
  }
}
