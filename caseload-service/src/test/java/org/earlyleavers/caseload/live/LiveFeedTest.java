package org.earlyleavers.caseload.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.earlyleavers.caseload.database.OnBehalfOf;
import org.earlyleavers.caseload.service.CaseloadProfile;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class LiveFeedTest {

  @Inject OnBehalfOf onBehalfOf;
  @Inject LiveLists lists;
  @Inject LiveConfig config;

  private final CountDownLatch attempts = new CountDownLatch(2);

  @Test
  void an_error_of_the_driver_is_not_the_end_of_all_live_lists() throws InterruptedException {
    LiveFeed feed = new LiveFeed(failing(), onBehalfOf, lists, config, Clock.systemUTC());
    feed.start(null);
    try {
      assertThat(attempts.await(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      feed.stop(null);
    }
  }

  private AgroalDataSource failing() {
    return (AgroalDataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {AgroalDataSource.class},
            (proxy, method, arguments) -> {
              attempts.countDown();
              throw new AssertionError("as the driver says of a connection that was cut off");
            });
  }
}
