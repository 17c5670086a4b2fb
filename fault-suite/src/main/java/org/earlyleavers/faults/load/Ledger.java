package org.earlyleavers.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Every person of the load, what was accepted about each, and what else was sent. */
public final class Ledger {

  private final List<Person> people = new ArrayList<>();
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final List<String> refusals = new ArrayList<>();
  private final Map<String, Integer> unreadable = new ConcurrentHashMap<>();

  synchronized void add(Person person) {
    people.add(person);
  }

  /** Everybody so far. */
  public synchronized List<Person> people() {
    return List.copyOf(people);
  }

  void accepted(Person person, Statement statement) {
    person.accepted(statement);
    accepted.incrementAndGet();
  }

  /** Nobody knows whether it was taken in: it is sent again. */
  void unanswered() {
    unanswered.incrementAndGet();
  }

  /** What is sound was refused for good. */
  synchronized void refused(Person person, String what, int status) {
    refusals.add("person %d: %s was answered with %d".formatted(person.number(), what, status));
  }

  /** How many statements were acknowledged. */
  public int accepted() {
    return accepted.get();
  }

  /** How many of them nothing later took the place of. */
  public int standing() {
    return people().stream().mapToInt(person -> person.truth().standing()).sum();
  }

  /** How many requests had no answer, or one that asks to repeat them. */
  public int repeated() {
    return unanswered.get();
  }

  /** What sound statements were refused, by person and status. */
  public synchronized List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** Notes that records were put on a topic that nobody can read: so many dead letters come. */
  public void expectDeadLetters(String topic, int count) {
    unreadable.merge(topic, count, Integer::sum);
  }

  /** How many dead letters there have to be on each topic. */
  public Map<String, Integer> expectedDeadLetters() {
    return Map.copyOf(unreadable);
  }
}
