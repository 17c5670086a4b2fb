package org.earlyleavers.benchmarks.latency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What the process of matching uses, as the system says. */
record MatchingProcess(ProcessHandle process, Path state) {

  private static final int KIBIBYTE = 1024;

  /** The one that this process has started, with its state among these data. */
  static MatchingProcess running(Path data) {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().filter(MatchingProcess::isMatching).isPresent())
        .findFirst()
        .map(process -> new MatchingProcess(process, data.resolve("matching-state")))
        .orElseThrow();
  }

  private static boolean isMatching(String commandLine) {
    return commandLine.contains("matching-service/application");
  }

  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** 0 where the system does not say. */
  long residentBytes() {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      return Files.exists(status)
          ? Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
              .sum()
          : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long stateBytes() {
    return bytesIn(state, "");
  }

  /** Of all files whose names end so; those that are deleted meanwhile do not count. */
  static long bytesIn(Path folder, String ending) {
    AtomicLong bytes = new AtomicLong();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              bytes.addAndGet(file.toString().endsWith(ending) ? attributes.size() : 0);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.get();
  }
}
