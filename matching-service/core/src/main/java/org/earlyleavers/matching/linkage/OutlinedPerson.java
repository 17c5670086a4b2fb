package org.earlyleavers.matching.linkage;

/** An identity, prepared; of those whom it is compared with, few need more than the outline. */
record OutlinedPerson(Outline outline, ComparablePerson person) implements Linkage.Prepared {

  static OutlinedPerson of(ComparablePerson person) {
    return new OutlinedPerson(Outline.of(person), person);
  }

  @Override
  public Identity identity() {
    return person.identity();
  }
}
