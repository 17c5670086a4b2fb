package org.earlyleavers.benchmarks.duke;

/** Two rows that somebody takes to be one person, and how surely. */
record Pair(String one, String other, double probability) {}
