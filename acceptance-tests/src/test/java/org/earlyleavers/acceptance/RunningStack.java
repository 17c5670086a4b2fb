package org.earlyleavers.acceptance;

import java.nio.file.Path;
import org.earlyleavers.stack.client.Exchange;
import org.earlyleavers.stack.launcher.LocalStack;
import org.earlyleavers.stack.launcher.StackListener;
import org.earlyleavers.stack.launcher.StackSettings;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Every part and every service as processes on free ports, for the tests of one class. */
final class RunningStack implements BeforeAllCallback, AfterAllCallback {

  private LocalStack stack;

  @Override
  public void beforeAll(ExtensionContext context) throws InterruptedException {
    Path repository = StackSettings.repositoryAround(Path.of(""));
    Path logs = repository.resolve("acceptance-tests/target/logs");
    stack = LocalStack.start(StackSettings.forTests(repository, logs), StackListener.none());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (stack != null) {
      stack.close();
    }
  }

  Exchange exchange() {
    return stack.exchange();
  }

  /** Where the traces of a person would be, if there were any. */
  Traces traces() {
    return new Traces(stack.bootstrapServers(), stack.jdbcUrl(), stack.logs());
  }
}
