package org.earlyleavers.faults.arena;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** One instance of a service. */
public final class ServicePart extends ProcessPart {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration TO_GET_THERE = Duration.ofSeconds(60);
  private static final int OK = 200;
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  private final URI address;
  private final Path deadPoint;
  private final Path clock;

  ServicePart(
      String title, List<String> command, Path log, URI address, Path deadPoint, Path clock) {
    super(title, command, log, () -> isReady(address));
    this.address = address;
    this.deadPoint = deadPoint;
    this.clock = clock;
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  /**
   * Lets it end by itself, as if killed, at a point of its code, and returns when it has.
   *
   * @param points a regular expression: {@code send:<topic>} (about to send to the broker; what a
   *     state store's log was sent before has left), {@code acknowledged} (reports acknowledged by
   *     the broker, the school not yet told), {@code before-commit}, {@code after-commit} (of a
   *     decision's effects)
   * @param passes how many times the points are passed before
   * @return whether it has come there; if not, it goes on
   */
  public boolean dieAt(String points, int passes, Duration standStill) throws InterruptedException {
    order(points + " " + passes + " " + standStill.toMillis());
    try {
      return awaitEnd(TO_GET_THERE);
    } finally {
      forget();
    }
  }

  /** From its next start on its clock is that much ahead, or behind if that is negative. */
  public void setClockAhead(Duration ahead) {
    try {
      Files.writeString(clock, ahead.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From its next start on its clock is right. */
  public void setClockRight() {
    try {
      Files.deleteIfExists(clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void order(String text) {
    try {
      Path whole = deadPoint.resolveSibling(deadPoint.getFileName() + ".new");
      Files.writeString(whole, text);
      Files.move(whole, deadPoint, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forget() {
    try {
      Files.deleteIfExists(deadPoint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isReady(URI address) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/q/health/ready")).timeout(TIMEOUT).build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
