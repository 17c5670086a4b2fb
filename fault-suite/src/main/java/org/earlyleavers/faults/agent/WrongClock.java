package org.earlyleavers.faults.agent;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.asm.Advice;

/**
 * Sets the clock of {@code java.time} wrong, by which services decide and date. {@link
 * System#currentTimeMillis()} stays right, so that tokens are still good and the broker still takes
 * records: else nothing would happen at all that could go wrong.
 */
public final class WrongClock {

  /**
   * The system property that names a file which says how far the clock is ahead, if it is there.
   */
  public static final String FILE = "faults.clock-ahead";

  private WrongClock() {}

  /** Sets this virtual machine's clock, if it is told to; a negative duration is behind. */
  static void setAsTold(Instrumentation machine) {
    Path told = Path.of(System.getProperty(FILE, "/nonexistent"));
    if (!Files.exists(told)) {
      return;
    }
    try {
      setAhead(Duration.parse(Files.readString(told).strip()), machine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void setAhead(Duration ahead, Instrumentation machine) {
    long seconds = ahead.toSeconds();
    Instant before = Instant.now();
    new AgentBuilder.Default()
        .disableClassFormatChanges()
        .with(RedefinitionStrategy.RETRANSFORMATION)
        .ignore(none())
        .type(named("java.time.Clock"))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(
                    Advice.withCustomMapping()
                        .bind(Seconds.class, seconds)
                        .to(Shifted.class)
                        .on(named("currentInstant"))))
        .installOn(machine);
    if (Math.abs(Duration.between(before, Instant.now()).toSeconds()) < Math.abs(seconds) / 2) {
      throw new IllegalStateException("This virtual machine's clock cannot be set");
    }
  }

  /** By how much; written into the code as a constant. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  private @interface Seconds {}

  /** Woven in at the end of what gives instants. */
  private static final class Shifted {

    private Shifted() {}

    // The library writes the assignment's value back, which no compiler can know.
    @SuppressWarnings({"unused", "UnusedVariable", "ParameterValue"})
    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) Instant now, @Seconds long seconds) {
      now = now.plusSeconds(seconds);
    }
  }
}
