package org.earlyleavers.benchmarks.measuring;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.earlyleavers.stack.launcher.StackListener;

/** Tells of what goes wrong in a stack, once of each kind, and of nothing else. */
public final class Problems implements StackListener {

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  @Override
  public void ready(String name, String address, Duration after) {}

  @Override
  public void problem(String name, String line) {
    if (told.add(name + line.replaceAll("\\d+", ""))) {
      System.err.println(name + ": " + line);
    }
  }
}
