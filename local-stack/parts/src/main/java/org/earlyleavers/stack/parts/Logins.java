package org.earlyleavers.stack.parts;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** The credentials that a guarded broker keeps of its principals. */
final class Logins {

  /** The least that the broker takes. */
  private static final int ITERATIONS = 4096;

  private static final long SECONDS = 60;

  private Logins() {}

  /** Enters them, or enters them anew. */
  static void enter(Admin broker, Set<String> principals) {
    List<UserScramCredentialAlteration> credentials =
        principals.stream().map(Logins::credential).toList();
    try {
      broker.alterUserScramCredentials(credentials).all().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The broker takes no credentials", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while credentials were entered", e);
    }
  }

  private static UserScramCredentialAlteration credential(String principal) {
    return new UserScramCredentialUpsertion(
        principal,
        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
        GuardedEntrance.passwordOf(principal));
  }
}
