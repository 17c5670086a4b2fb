package org.earlyleavers.benchmarks.measuring;

import java.time.Duration;
import org.earlyleavers.stack.launcher.StackListener;

/** Tells of what goes wrong in a stack, and of nothing else. */
public final class Problems implements StackListener {

  @Override
  public void ready(String name, String address, Duration after) {}

  @Override
  public void problem(String name, String line) {
    System.err.println(name + ": " + line);
  }
}
