package org.earlyleavers.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

  @TempDir Path directory;

  private final BlockingQueue<String> problems = new LinkedBlockingQueue<>();
  private final StackListener listener =
      new StackListener() {
        @Override
        public void ready(String what, String address, Duration after) {}

        @Override
        public void problem(String what, String message) {
          problems.add(what + ": " + message);
        }
      };

  @Test
  void a_service_that_dies_at_the_start_is_quoted() {
    // Given a service that cannot start
    ServiceProcess process = shell("echo The database is missing; exit 3");

    // When the launcher looks after it, then it says why
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThatThrownBy(process::requireAlive)
                    .isInstanceOf(StackException.class)
                    .hasMessageContainingAll(
                        "some-service ended with exit code 3", "The database is missing"));
    assertThat(directory.resolve("logs").resolve("some-service.log"))
        .hasContent("The database is missing");
  }

  @Test
  void the_log_tells_the_address_and_problems_reach_the_listener_once() {
    // When a service says what Quarkus services say
    ServiceProcess process =
        shell(
            "echo '2026-11-21 20:00:00,123 INFO  [io.quarkus] (main) x started in 3.1s."
                + " Listening on: http://127.0.0.1:18084';"
                + "echo '2026-11-21 20:00:01,123 WARN  [org.example] (main) Others are odd';"
                + "echo '2026-11-21 20:00:02,123 WARN  [org.earlyleavers.x] (main) We are odd';"
                + "echo '2026-11-21 20:00:03,123 WARN  [org.earlyleavers.x] (main) We are odd';"
                + "echo 'Not an ERROR at all';"
                + "echo '2026-11-21 20:00:04,123 ERROR [org.example] (main) It is broken';"
                + "read end");

    // Then the launcher knows where it listens, and shows what matters, once
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(process.address()).contains(URI.create("http://127.0.0.1:18084")));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(problems)
                    .containsExactly(
                        "some-service: WARN  [org.earlyleavers.x] (main) We are odd",
                        "some-service: ERROR [org.example] (main) It is broken"));
    stop(process);
  }

  @Test
  void a_service_that_ignores_the_request_to_stop_is_stopped_all_the_same() {
    // Given a service that does not listen
    ServiceProcess process =
        ServiceProcess.start(
            "some-service",
            List.of("/bin/sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done"),
            log(),
            Duration.ofMillis(200),
            listener);
    await().atMost(PATIENCE).until(() -> !process.lastLines().isEmpty());

    // When it is stopped, then it is gone after the time of grace
    stop(process);
    assertThat(ProcessHandle.of(process.pid()).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void a_service_that_is_asked_to_stop_may_finish_what_it_does() {
    // Given a service that has something to finish, and a tether that would end it at once
    ServiceProcess process =
        shell(
            "exec 3<&0; (read line <&3 || kill -KILL $$) & trap 'echo finished; exit 0' TERM;"
                + "echo working; while :; do sleep 0.1; done");
    await().atMost(PATIENCE).until(() -> process.lastLines().contains("working"));

    // When it is asked to stop, then it finishes
    stop(process);
    await().atMost(PATIENCE).until(() -> process.lastLines().contains("finished"));
  }

  @Test
  void a_service_ends_when_its_launcher_is_gone() throws Exception {
    // Given a process as services run in
    Process service =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TetheredMain.class.getName(),
                Endless.class.getName())
            .redirectErrorStream(true)
            .start();
    assertThat(service.getInputStream().read()).isEqualTo('r');

    // When the other end of its input closes, as it does when the launcher is killed
    service.getOutputStream().close();

    // Then it ends by itself
    await().atMost(PATIENCE).until(() -> !service.isAlive());
  }

  /** A service that would run for ever. */
  static final class Endless {

    private Endless() {}

    public static void main(String[] args) throws InterruptedException {
      System.out.println("running");
      Thread.currentThread().join();
    }
  }

  private ServiceProcess shell(String script) {
    return ServiceProcess.start(
        "some-service", List.of("/bin/sh", "-c", script), log(), Duration.ofSeconds(5), listener);
  }

  private Path log() {
    return directory.resolve("logs").resolve("some-service.log");
  }

  private static void stop(ServiceProcess process) {
    process.askToStop();
    process.awaitEnd();
  }
}
