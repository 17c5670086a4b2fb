package org.earlyleavers.stack.parts;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * What a broker knows of a table of access.
 *
 * @param missing what the table gives and the broker does not
 * @param beyond what the broker gives to principals of the table, and the table does not; of other
 *     principals nothing is said
 */
public record AccessControl(Set<AclBinding> missing, Set<AclBinding> beyond) {

  private static final long SECONDS = 60;

  /** Copies the sets, so that the record is immutable. */
  public AccessControl {
    missing = Set.copyOf(missing);
    beyond = Set.copyOf(beyond);
  }

  /**
   * Compares a table with a broker.
   *
   * @throws IllegalStateException if the broker does not tell, or has no authorizer
   */
  public static AccessControl of(Admin broker, KafkaRights table) {
    Collection<AclBinding> there = answer(broker.describeAcls(AclBindingFilter.ANY).values());
    Set<String> principals =
        table.principals().stream().map(name -> "User:" + name).collect(Collectors.toSet());
    Set<AclBinding> missing = new LinkedHashSet<>(table.bindings());
    missing.removeAll(there);
    Set<AclBinding> beyond =
        there.stream()
            .filter(acl -> principals.contains(acl.entry().principal()))
            .collect(Collectors.toSet());
    beyond.removeAll(table.bindings());
    return new AccessControl(missing, beyond);
  }

  /** Gives what is missing. */
  public void grant(Admin broker) {
    answer(broker.createAcls(missing).all());
  }

  /** Takes away what is beyond the table. */
  public void revoke(Admin broker) {
    answer(broker.deleteAcls(beyond.stream().map(AclBinding::toFilter).toList()).all());
  }

  private static <T> T answer(KafkaFuture<T> asked) {
    try {
      return asked.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker refuses to change who may do what", e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("The broker does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the broker", e);
    }
  }
}
