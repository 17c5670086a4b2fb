package org.earlyleavers.matching.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Where an identity meets whoever it could be the same as. Two identities that never share a corner
 * of a room are never compared: whatever {@link Linkage} can recognise has to share one.
 *
 * <ul>
 *   <li>{@code ine}: everyone with one INE;
 *   <li>{@code born}: everyone born on one day, in a corner for the sound of each word of the names
 *       and for the département of each place: for a wrong name or a missing INE;
 *   <li>{@code names}: everyone whose family and given name begin alike, whichever is which, in
 *       corners for the year and the day of birth, the residence and the whole sound of the names:
 *       for a wrong or missing birth date;
 *   <li>{@code lives}: everyone without an INE or a birth date who lives in one place and has one
 *       word in the names that sounds alike: for a wrong birth date and a wrong name.
 * </ul>
 *
 * <p>Whoever asks, looks in more corners than where the others stand (day and month exchanged, the
 * neighbouring years): there are few who ask, and each place where somebody stands costs memory.
 */
public final class BlockingKeys {

  /**
   * The most that is compared with in one corner: whoever stands in an even fuller one (a stand-in
   * for an unknown date or INE) is found in other rooms, or not.
   */
  public static final int CORNER_LIMIT = 1_000;

  private static final int GIVEN_NAMES = 3;

  private static final Remembered<String> SOUNDS = new Remembered<>(FrenchPhonetics::code);

  private BlockingKeys() {}

  /** Where a record stands to be found; empty when next to nothing is said of the person. */
  public static List<BlockingKey> resident(Identity identity) {
    return new Collector(Words.of(identity, 1)).resident(identity);
  }

  /** Where a record looks for others, and stands to be found by whoever comes later. */
  public static List<BlockingKey> asking(Identity identity) {
    return new Collector(Words.of(identity, GIVEN_NAMES)).asking(identity);
  }

  /** The sounds of the words that names consist of. */
  private record Words(List<String> family, List<String> given) {

    static Words of(Identity identity, int givenNames) {
      SortedSet<String> family = new TreeSet<>();
      identity.familyName().ifPresent(name -> family.addAll(sounds(name)));
      identity.usageName().ifPresent(name -> family.addAll(sounds(name)));
      SortedSet<String> given = new TreeSet<>();
      identity.givenNames().stream().limit(givenNames).forEach(name -> given.addAll(sounds(name)));
      return new Words(List.copyOf(family), List.copyOf(given));
    }

    private static List<String> sounds(String name) {
      List<String> sounds = new ArrayList<>();
      for (String word : NameWords.significant(name)) {
        sounds.add(SOUNDS.of(word));
      }
      if (NameWords.hasParticle(name)) {
        sounds.add(SOUNDS.of(name.replace(" ", "")));
      }
      return sounds;
    }

    SortedSet<String> all() {
      SortedSet<String> all = new TreeSet<>(family);
      all.addAll(given);
      return all;
    }

    /** Each family name with each given name, in alphabetical order. */
    void forEachPair(BiConsumer<String, String> pair) {
      for (String name : family) {
        for (String first : given) {
          boolean inOrder = name.compareTo(first) <= 0;
          pair.accept(inOrder ? name : first, inOrder ? first : name);
        }
      }
    }
  }

  private static final class Collector {

    private final Map<String, SortedSet<String>> corners = new TreeMap<>();
    private final Words words;

    Collector(Words words) {
      this.words = words;
    }

    List<BlockingKey> resident(Identity identity) {
      identity.ine().ifPresent(this::ine);
      identity.birthDate().ifPresent(date -> born(date, identity));
      identity.birthDate().ifPresent(date -> namesWithYear(date.year()));
      names(identity);
      if (identity.ine().isEmpty() || identity.birthDate().isEmpty()) {
        lives(identity);
      }
      return keys();
    }

    List<BlockingKey> asking(Identity identity) {
      resident(identity);
      lives(identity);
      identity
          .birthDate()
          .ifPresent(
              date -> {
                born(date.swapped(), identity);
                namesWithYear(date.year() - 1);
                namesWithYear(date.year() + 1);
              });
      return keys();
    }

    private void ine(String ine) {
      stand("ine:" + ine, BlockingKey.WHOLE_ROOM);
    }

    private void born(BirthDate date, Identity identity) {
      String room = "born:" + date.packed();
      words.all().forEach(sound -> stand(room, FrenchPhonetics.coarse(sound, 2)));
      identity.birthPlace().ifPresent(place -> stand(room, region(place)));
      identity.residence().ifPresent(place -> stand(room, region(place)));
    }

    /** The département of a commune; of any other place the beginning of what was written. */
    private static String region(Locality place) {
      return "@" + place.code().substring(0, Math.min(2, place.code().length()));
    }

    private void namesWithYear(int year) {
      words.forEachPair((one, other) -> stand(pairRoom(one, other), "y" + year));
    }

    private void names(Identity identity) {
      Optional<String> day =
          identity.birthDate().map(date -> "d" + (date.month() * 100 + date.day()));
      words.forEachPair(
          (one, other) -> {
            String room = pairRoom(one, other);
            stand(room, one + "+" + other);
            day.ifPresent(corner -> stand(room, corner));
            identity.residence().ifPresent(place -> stand(room, "@" + place.code()));
          });
    }

    private void lives(Identity identity) {
      identity
          .residence()
          .ifPresent(
              place ->
                  words
                      .all()
                      .forEach(
                          sound ->
                              stand(
                                  "lives:" + place.code() + "+" + FrenchPhonetics.coarse(sound, 2),
                                  BlockingKey.WHOLE_ROOM)));
    }

    /** Errors inside a name change neither the room nor the order of its two halves. */
    private static String pairRoom(String one, String other) {
      String half = FrenchPhonetics.coarse(one, 2);
      String otherHalf = FrenchPhonetics.coarse(other, 2);
      return half.compareTo(otherHalf) <= 0
          ? "names:" + half + "+" + otherHalf
          : "names:" + otherHalf + "+" + half;
    }

    private void stand(String room, String corner) {
      corners.computeIfAbsent(room, any -> new TreeSet<>()).add(corner);
    }

    private List<BlockingKey> keys() {
      return corners.entrySet().stream()
          .map(entry -> new BlockingKey(entry.getKey(), entry.getValue()))
          .toList();
    }
  }
}
