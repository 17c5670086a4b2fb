package org.earlyleavers.faults.identity;

import java.time.Duration;
import java.util.List;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.Scene;

/** The faults of the identity provider. */
public final class IdentityFaults {

  private IdentityFaults() {}

  /** All of them. */
  public static List<Fault> all() {
    return List.of(new Away(2), new KeysRotated(3));
  }

  /** Nobody gets a token, and nobody can ask for keys. */
  private record Away(int times) implements Fault {

    private static final Duration A_MOMENT = Duration.ofSeconds(10);
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    @Override
    public String name() {
      return "identity provider down";
    }

    @Override
    public void strike(Scene scene) throws InterruptedException {
      scene.arena().identity().leave();
      try {
        scene.letPass(A_MOMENT, A_WHILE);
      } finally {
        scene.arena().identity().comeBack();
      }
    }
  }

  /** What was signed before is good no more, twice in short order. */
  private record KeysRotated(int times) implements Fault {

    private static final Duration A_MOMENT = Duration.ofSeconds(6);
    private static final Duration A_WHILE = Duration.ofSeconds(12);

    @Override
    public String name() {
      return "keys of the identity provider rotated";
    }

    @Override
    public void strike(Scene scene) throws InterruptedException {
      scene.arena().identity().rotateKey();
      scene.letPass(A_MOMENT, A_WHILE);
      scene.arena().identity().rotateKey();
    }
  }
}
