package org.earlyleavers.matching.linkage;

import java.util.List;

/**
 * How two identities compare, field by field, and what follows from it.
 *
 * @param same whether both are taken to describe one person
 * @param fields in the order in which a reader wants to see them
 */
public record Comparison(boolean same, List<Field> fields) {

  /** How one field compares. */
  public record Field(String name, Agreement agreement) {}

  /** The levels of agreement. */
  public enum Agreement {
    EQUAL,
    DIFFERENT,
    /** One side at least does not say: speaks neither for nor against. */
    MISSING
  }
}
