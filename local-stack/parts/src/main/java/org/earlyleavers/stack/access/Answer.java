package org.earlyleavers.stack.access;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a service answered. */
record Answer(int status, HttpHeaders headers, String body) {

  /** What is not as it has to be. */
  List<String> faults(int expected, Collection<String> hidden) {
    List<String> faults = new ArrayList<>(habitsBroken());
    if (status != expected) {
      faults.add(status + " instead of " + expected);
    }
    if (hidden.stream().anyMatch(body::contains)) {
      faults.add("tells what this caller may not know");
    }
    return faults;
  }

  List<String> habitsBroken() {
    return AnswerHabits.broken(headers, body);
  }
}
