package org.earlyleavers.adapters.intake.pseudonym;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Makes the application's {@link Pseudonyms}; without a usable key it does not start. */
@Startup
@ApplicationScoped
public class PseudonymProducer {

  private final Pseudonyms pseudonyms;

  PseudonymProducer(PseudonymSettings settings) {
    this.pseudonyms = new Pseudonyms(settings.pseudonymKey());
  }

  @Produces
  Pseudonyms pseudonyms() {
    return pseudonyms;
  }
}
