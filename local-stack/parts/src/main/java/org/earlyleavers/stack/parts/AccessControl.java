package org.earlyleavers.stack.parts;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclPermissionType;

/**
 * What a broker knows of a table of access.
 *
 * @param missing what the table gives and the broker does not
 * @param beyond what the broker gives to principals of the table, and the table does not; of other
 *     principals nothing is said, nor of what somebody has denied
 * @param everybodys what the broker gives to everybody, and so to these principals too
 */
public record AccessControl(
    Set<AclBinding> missing, Set<AclBinding> beyond, Set<AclBinding> everybodys) {

  private static final String EVERYBODY = "User:*";

  private static final long SECONDS = 60;

  /** Copies the sets, so that the record is immutable. */
  public AccessControl {
    missing = Set.copyOf(missing);
    beyond = Set.copyOf(beyond);
    everybodys = Set.copyOf(everybodys);
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
    Set<AclBinding> beyond = given(there, principals::contains);
    beyond.removeAll(table.bindings());
    return new AccessControl(missing, beyond, given(there, EVERYBODY::equals));
  }

  private static Set<AclBinding> given(Collection<AclBinding> there, Predicate<String> principal) {
    return there.stream()
        .filter(acl -> acl.entry().permissionType() == AclPermissionType.ALLOW)
        .filter(acl -> principal.test(acl.entry().principal()))
        .collect(Collectors.toSet());
  }

  /** Gives what is missing. */
  public void grant(Admin broker) {
    answer(broker.createAcls(missing).all());
  }

  /** Takes away what is beyond the table. What is everybody's is not these services' alone. */
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
