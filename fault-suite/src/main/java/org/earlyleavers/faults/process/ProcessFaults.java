package org.earlyleavers.faults.process;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.earlyleavers.faults.Fault;
import org.earlyleavers.faults.arena.Arena;
import org.earlyleavers.faults.arena.ServicePart;
import org.earlyleavers.stack.launcher.Service;

/** The faults of processes. */
public final class ProcessFaults {

  /** Time for what was sent before to get to the broker. */
  private static final Duration ON_ITS_WAY = Duration.ofMillis(50);

  private ProcessFaults() {}

  /** All of them but that of the state folder. */
  public static List<Fault> all() {
    return List.of(
        betweenStateAndEmit(50),
        new DeadAtPoint(
            "reporting dies between the broker's acknowledgement and its answer",
            10,
            Service.REPORTING,
            List.of("acknowledged"),
            5,
            Duration.ZERO),
        new DeadAtPoint(
            "caseload dies before its commit",
            10,
            Service.CASELOAD,
            List.of("before-commit"),
            5,
            Duration.ZERO),
        new DeadAtPoint(
            "caseload dies after its commit",
            10,
            Service.CASELOAD,
            List.of("after-commit"),
            5,
            Duration.ZERO),
        new Killed("kill -9 of the broker", 10, Arena::broker),
        new Killed("kill -9 of the adapters", 5, of(Service.ADAPTERS)),
        new Killed("kill -9 of reporting", 5, of(Service.REPORTING)),
        new Killed("kill -9 of matching", 5, of(Service.MATCHING)),
        new Killed("kill -9 of caseload", 5, of(Service.CASELOAD)),
        new Killed("kill -9 of PostgreSQL", 5, Arena::database),
        new Terminated("SIGTERM to the adapters", 3, of(Service.ADAPTERS)),
        new Terminated("SIGTERM to reporting", 3, of(Service.REPORTING)),
        new Terminated("SIGTERM to matching", 3, of(Service.MATCHING)),
        new Terminated("SIGTERM to caseload", 3, of(Service.CASELOAD)),
        new Terminated("SIGTERM to the broker", 3, Arena::broker),
        new Frozen("SIGSTOP of the adapters for 60 s", 1, of(Service.ADAPTERS)),
        new Frozen("SIGSTOP of reporting for 60 s", 1, of(Service.REPORTING)),
        new Frozen("SIGSTOP of matching for 60 s", 1, of(Service.MATCHING)),
        new Frozen("SIGSTOP of caseload for 60 s", 1, of(Service.CASELOAD)),
        new Frozen("SIGSTOP of the broker for 60 s", 1, Arena::broker),
        new TwoInstances(1));
  }

  private static Function<Arena, ServicePart> of(Service service) {
    return arena -> arena.service(service);
  }

  /** Matching's state is gone, and is built anew from the broker. */
  public static Fault stateDeleted(int times) {
    return new StateDeleted(times);
  }

  /** Matching dies when its state is on the broker, and what follows from it is not. */
  public static Fault betweenStateAndEmit(int times) {
    return new DeadAtPoint(
        "matching dies between state write and emit",
        times,
        Service.MATCHING,
        List.of(
            "send:matching-.*-reports-to-rooms-repartition",
            "send:leaver-decisions",
            "send:matching-.*-enrolments-to-rooms-repartition",
            "send:matching-.*-rooms-to-dossiers-repartition"),
        8,
        ON_ITS_WAY);
  }
}
