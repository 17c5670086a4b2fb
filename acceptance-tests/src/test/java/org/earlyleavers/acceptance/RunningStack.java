package org.earlyleavers.acceptance;

import java.nio.file.Path;
import org.earlyleavers.stack.client.Exchange;
import org.earlyleavers.stack.launcher.LocalStack;
import org.earlyleavers.stack.launcher.StackListener;
import org.earlyleavers.stack.launcher.StackSettings;
import org.earlyleavers.stack.traces.Traces;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Every part and every service as processes on free ports, shared by all tests. The broker lets
 * each service do what the table of access says, so that a right too few breaks a test.
 */
final class RunningStack implements BeforeAllCallback {

  private static final Path REPOSITORY = StackSettings.repositoryAround(Path.of(""));

  private LocalStack stack;

  @Override
  public void beforeAll(ExtensionContext context) {
    stack =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(RunningStack.class, key -> start(), LocalStack.class);
  }

  /** It is closed with the store, after the last test. */
  private static LocalStack start() {
    Path logs = REPOSITORY.resolve("acceptance-tests/target/logs");
    try {
      return LocalStack.start(
          StackSettings.forTests(REPOSITORY, logs).withGuardedBroker(), StackListener.none());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the stack was starting", e);
    }
  }

  Exchange exchange() {
    return stack.exchange();
  }

  /** A page of the documentation. */
  Path page(String name) {
    return REPOSITORY.resolve("docs").resolve(name);
  }

  /** Where the traces of a person would be, if there were any. */
  Traces traces() {
    return new Traces(stack.brokerAdministration(), stack.jdbcUrl(), stack.logs());
  }
}
