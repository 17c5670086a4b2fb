package org.earlyleavers.matching.linkage;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rooms in which an identity may meet whoever it could be the same as. Two identities that are
 * never sent to one room are never compared: whatever {@link Linkage} can recognise has to share a
 * key. Keys are personal data: they are hashed under a secret before they leave the process.
 */
public final class BlockingKeys {

  private BlockingKeys() {}

  /** The keys of an identity, never empty. */
  public static SortedSet<String> of(Identity identity) {
    SortedSet<String> keys = new TreeSet<>();
    identity.ine().ifPresent(ine -> keys.add("ine:" + ine));
    identity.birthDate().ifPresent(date -> keys.add("born:" + date.packed()));
    return keys;
  }
}
