package org.earlyleavers.linkagetool.linking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.earlyleavers.linkagetool.file.PersonRow;
import org.earlyleavers.linkagetool.file.PersonRows;
import org.earlyleavers.matching.linkage.Identity;

/** The people of a file, numbered from 0, in memory. */
public final class Roster {

  private final List<String> ids;
  private final List<Identity> identities;

  private Roster(List<String> ids, List<Identity> identities) {
    this.ids = ids;
    this.identities = identities;
  }

  /** Reads people to the end. */
  public static Roster read(PersonRows rows, Progress progress) throws IOException {
    List<String> ids = new ArrayList<>();
    List<Identity> identities = new ArrayList<>();
    SharedTexts texts = new SharedTexts();
    for (Optional<PersonRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      ids.add(row.get().id());
      identities.add(texts.shared(row.get().identity()));
      progress.advance(1);
    }
    return new Roster(List.copyOf(ids), List.copyOf(identities));
  }

  /** How many people there are. */
  public int size() {
    return ids.size();
  }

  /** What the file calls that person. */
  public String id(int number) {
    return ids.get(number);
  }

  /** Who the people are said to be, by number. */
  public List<Identity> identities() {
    return identities;
  }

  /** All of them, in order. */
  public PersonRows rows() {
    Iterator<Integer> numbers = IntStream.range(0, size()).iterator();
    return () -> numbers.hasNext() ? Optional.of(row(numbers.next())) : Optional.empty();
  }

  private PersonRow row(int number) {
    return new PersonRow(id(number), identities.get(number));
  }
}
