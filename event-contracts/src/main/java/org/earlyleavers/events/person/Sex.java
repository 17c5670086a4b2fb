package org.earlyleavers.events.person;

/** As civil status records it. */
public enum Sex {
  FEMALE,
  MALE
}
