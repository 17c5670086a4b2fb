package org.earlyleavers.stack.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much memory processes hold, in KiB as the system counts it. */
final class ResidentMemory {

  private static final Pattern RSS = Pattern.compile("^VmRSS:\\s+(\\d+) kB", Pattern.MULTILINE);
  private static final Pattern PSS = Pattern.compile("^Pss:\\s+(\\d+) kB", Pattern.MULTILINE);

  private ResidentMemory() {}

  /** Of one process; empty where the system does not say. */
  static OptionalLong of(long pid) {
    return read(Path.of("/proc", Long.toString(pid), "status"), RSS, pid);
  }

  /** Of a process and its descendants, counting what they share once where the system can. */
  static OptionalLong ofFamily(ProcessHandle first) {
    List<OptionalLong> members =
        Stream.concat(Stream.of(first), first.descendants())
            .map(member -> ofMember(member.pid()))
            .toList();
    return members.stream().anyMatch(OptionalLong::isPresent)
        ? OptionalLong.of(members.stream().mapToLong(each -> each.orElse(0)).sum())
        : OptionalLong.empty();
  }

  private static OptionalLong ofMember(long pid) {
    return read(Path.of("/proc", Long.toString(pid), "smaps_rollup"), PSS, pid);
  }

  private static OptionalLong read(Path file, Pattern line, long pid) {
    try {
      Matcher matcher = line.matcher(Files.readString(file));
      return matcher.find()
          ? OptionalLong.of(Long.parseLong(matcher.group(1)))
          : OptionalLong.empty();
    } catch (IOException e) {
      // No such file system (macOS), or the process has just ended.
      return askPs(pid);
    }
  }

  private static OptionalLong askPs(long pid) {
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
      String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.isBlank()
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(answer.strip()));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
