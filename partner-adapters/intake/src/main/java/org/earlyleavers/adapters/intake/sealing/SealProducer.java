package org.earlyleavers.adapters.intake.sealing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Makes the application's {@link Seal}; without a usable key it does not start. */
@Startup
@ApplicationScoped
public class SealProducer {

  private final Seal seal;

  SealProducer(SealingSettings settings) {
    this.seal = new Seal(settings.keys());
  }

  @Produces
  Seal seal() {
    return seal;
  }
}
