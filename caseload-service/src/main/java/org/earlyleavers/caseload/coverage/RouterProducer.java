package org.earlyleavers.caseload.coverage;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.earlyleavers.caseload.routing.Router;

/** Reads the coverage file at start, so that a wrong one stops the service and not a case. */
final class RouterProducer {

  private static final String EXTRACT = "/coverage/ml_couverture_extrait_idf.csv";

  @Produces
  @Singleton
  @Startup
  Router router(RoutingConfig config) {
    try (Reader file = open(config)) {
      return new Router(CoverageFile.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Coverage file cannot be read", e);
    }
  }

  private static Reader open(RoutingConfig config) throws IOException {
    InputStream bytes =
        config.coverageFile().isPresent()
            ? Files.newInputStream(config.coverageFile().get())
            : RouterProducer.class.getResourceAsStream(EXTRACT);
    return new InputStreamReader(bytes, StandardCharsets.UTF_8);
  }
}
