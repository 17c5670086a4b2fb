package org.earlyleavers.matching.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Where an identity meets whoever it could be the same as. Two identities that never share a corner
 * of a room are never compared: whatever {@link Linkage} can recognise has to share one.
 *
 * <ul>
 *   <li>{@code ine}: everyone with one INE;
 *   <li>{@code born}: everyone born on one day, in a corner for how each word of the names begins,
 *       and for the département of each place with the sex: for a wrong name or a missing INE;
 *   <li>{@code names}: everyone whose family and given name begin alike, whichever is which, in
 *       corners for the year of birth with the sound of either name, for the day of birth, for the
 *       residence, and for the sound of both names: for a wrong or missing birth date;
 *   <li>{@code lives}: everyone without an INE or a birth date who lives in one place, in a corner
 *       for how each word of the names begins with the sex: for a wrong birth date and name;
 *   <li>{@code origin}, in files only: everyone born in one place, in a corner for how each word of
 *       the names sounds with the sex: for a wrong birth date, name and residence at once.
 * </ul>
 *
 * <p>Whoever asks, looks in more corners than where the others stand (day and month exchanged, sex
 * not said): there are few who ask, and each place where somebody stands costs memory.
 */
public final class BlockingKeys {

  /**
   * The most that is compared with in one corner: whoever stands in an even fuller one (a stand-in
   * for an unknown date or INE) is found in other rooms, or not.
   */
  public static final int CORNER_LIMIT = 1_000;

  private static final int GIVEN_NAMES = 3;

  private static final int SOUNDS_OF_BEGINNING = 2;
  private static final int SOUNDS_OF_LONGER_BEGINNING = 3;

  private static final Remembered<List<Sound>> SOUNDS = new Remembered<>(BlockingKeys::sounds);

  private BlockingKeys() {}

  /** Where a record stands to be found; empty when next to nothing is said of the person. */
  public static List<BlockingKey> resident(Identity identity) {
    return new Collector(Words.of(identity, 1), false).resident(identity);
  }

  /** Where a record looks for others, and stands to be found by whoever comes later. */
  public static List<BlockingKey> asking(Identity identity) {
    return new Collector(Words.of(identity, GIVEN_NAMES), true).asking(identity);
  }

  /**
   * Where a record of a file stands to be found by its places too, whatever else is said of the
   * person. A file is kept for one run: it can afford what a stream would have to remember.
   */
  public static List<BlockingKey> residentOfFile(Identity identity) {
    return new Collector(Words.of(identity, 1), false).residentOfFile(identity);
  }

  /** Where a record looks for others in a file, and stands when a file is searched for itself. */
  public static List<BlockingKey> askingInFile(Identity identity) {
    return new Collector(Words.of(identity, GIVEN_NAMES), true).askingInFile(identity);
  }

  /**
   * How a word sounds.
   *
   * @param beginning what errors inside the word hardly ever change
   * @param longerBeginning what they seldom change
   */
  private record Sound(String whole, String beginning, String longerBeginning)
      implements Comparable<Sound> {

    static Sound of(String word) {
      String whole = FrenchPhonetics.code(word);
      return new Sound(
          whole,
          FrenchPhonetics.coarse(whole, SOUNDS_OF_BEGINNING),
          FrenchPhonetics.coarse(whole, SOUNDS_OF_LONGER_BEGINNING));
    }

    @Override
    public int compareTo(Sound other) {
      return whole.compareTo(other.whole);
    }
  }

  /** The sounds of the words that a name consists of. */
  private static List<Sound> sounds(String name) {
    List<Sound> sounds = new ArrayList<>();
    for (String word : NameWords.significant(name)) {
      sounds.add(Sound.of(word));
    }
    if (NameWords.hasParticle(name)) {
      sounds.add(Sound.of(name.replace(" ", "")));
    }
    return List.copyOf(sounds);
  }

  /** The sounds of the words that someone's names consist of. */
  private record Words(SortedSet<Sound> family, SortedSet<Sound> given) {

    static Words of(Identity identity, int givenNames) {
      SortedSet<Sound> family = new TreeSet<>();
      identity.familyName().ifPresent(name -> family.addAll(SOUNDS.of(name)));
      identity.usageName().ifPresent(name -> family.addAll(SOUNDS.of(name)));
      SortedSet<Sound> given = new TreeSet<>();
      identity.givenNames().stream()
          .limit(givenNames)
          .forEach(name -> given.addAll(SOUNDS.of(name)));
      return new Words(family, given);
    }

    SortedSet<Sound> all() {
      SortedSet<Sound> all = new TreeSet<>(family);
      all.addAll(given);
      return all;
    }

    /** Each family name with each given name, in alphabetical order. */
    void forEachPair(BiConsumer<Sound, Sound> pair) {
      for (Sound name : family) {
        for (Sound first : given) {
          boolean inOrder = name.compareTo(first) <= 0;
          pair.accept(inOrder ? name : first, inOrder ? first : name);
        }
      }
    }
  }

  private static final class Collector {

    private final Map<String, SortedSet<String>> corners = new TreeMap<>();
    private final Words words;
    private final boolean asks;

    Collector(Words words, boolean asks) {
      this.words = words;
      this.asks = asks;
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
      identity.birthDate().ifPresent(date -> born(date.swapped(), identity));
      return keys();
    }

    List<BlockingKey> residentOfFile(Identity identity) {
      resident(identity);
      lives(identity);
      origin(identity);
      return keys();
    }

    List<BlockingKey> askingInFile(Identity identity) {
      asking(identity);
      origin(identity);
      return keys();
    }

    private void ine(String ine) {
      stand(BlockingKey.OF_ONE_PERSON + ine, BlockingKey.WHOLE_ROOM);
    }

    private void born(BirthDate date, Identity identity) {
      String room = "born:" + date.packed();
      words.all().forEach(sound -> stand(room, sound.longerBeginning()));
      for (String sex : sexes(identity)) {
        identity.birthPlace().ifPresent(place -> stand(room, region(place) + sex));
        identity.residence().ifPresent(place -> stand(room, region(place) + sex));
      }
    }

    /** The département of a commune; of any other place the beginning of what was written. */
    private static String region(Locality place) {
      return "@" + place.code().substring(0, Math.min(2, place.code().length()));
    }

    private void namesWithYear(int year) {
      // Either name may sound otherwise than it should, or the date be wrong: hardly all at once.
      words.forEachPair(
          (one, other) -> {
            String room = pairRoom(one, other);
            stand(room, "y" + year + one.whole());
            stand(room, "y" + year + other.whole());
          });
    }

    private void names(Identity identity) {
      Optional<String> day =
          identity.birthDate().map(date -> "d" + (date.month() * 100 + date.day()));
      words.forEachPair(
          (one, other) -> {
            String room = pairRoom(one, other);
            stand(room, one.whole() + "+" + other.whole());
            day.ifPresent(corner -> stand(room, corner));
            identity.residence().ifPresent(place -> stand(room, "@" + place.code()));
          });
    }

    private void lives(Identity identity) {
      identity.residence().ifPresent(place -> meetAt("lives:", place, identity, Sound::beginning));
    }

    /** Births are in few towns: beginnings of words would leave too many together. */
    private void origin(Identity identity) {
      identity.birthPlace().ifPresent(place -> meetAt("origin:", place, identity, Sound::whole));
    }

    private void meetAt(
        String kind, Locality place, Identity identity, Function<Sound, String> partOfWord) {
      for (String sex : sexes(identity)) {
        words.all().forEach(sound -> stand(kind + place.code(), partOfWord.apply(sound) + sex));
      }
    }

    /** Corners of those who share a place are divided by sex; whoever asks, asks for the unsaid. */
    private List<String> sexes(Identity identity) {
      List<String> sexes = new ArrayList<>();
      identity.sex().ifPresent(sex -> sexes.add(sex == Sex.FEMALE ? "F" : "M"));
      if (sexes.isEmpty() || asks) {
        sexes.add("");
      }
      if (identity.sex().isEmpty() && asks) {
        sexes.addAll(List.of("F", "M"));
      }
      return sexes;
    }

    /** Errors inside a name change neither the room nor the order of its two halves. */
    private static String pairRoom(Sound one, Sound other) {
      boolean inOrder = one.beginning().compareTo(other.beginning()) <= 0;
      Sound first = inOrder ? one : other;
      Sound second = inOrder ? other : one;
      return "names:" + first.beginning() + "+" + second.beginning();
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
