package org.earlyleavers.stack.access;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What every answer of every API says, and what none says. */
final class AnswerHabits {

  private static final Map<String, String> SAID = said();

  /** Who they are is for those who are meant to know. */
  private static final List<String> UNSAID = List.of("Server", "X-Powered-By", "Via");

  private static final Pattern STACK_TRACE =
      Pattern.compile("\\bat [\\w.$]+\\(|\\.java:\\d|[a-z]\\.\\w*Exception\\b|Caused by:");

  private AnswerHabits() {}

  /** What is wrong with an answer, whatever its status. */
  static List<String> broken(HttpHeaders headers, String body) {
    List<String> broken = new ArrayList<>();
    SAID.forEach(
        (header, value) -> {
          if (!headers.allValues(header).equals(List.of(value))) {
            broken.add(header + " is " + headers.allValues(header));
          }
        });
    for (String header : UNSAID) {
      if (headers.firstValue(header).isPresent()) {
        broken.add(header + " is told");
      }
    }
    if (STACK_TRACE.matcher(body).find()) {
      broken.add("a stack trace is told");
    }
    return broken;
  }

  private static Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("Cache-Control", "no-store");
    said.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    said.put("Referrer-Policy", "no-referrer");
    said.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    said.put("X-Content-Type-Options", "nosniff");
    return said;
  }
}
