package org.earlyleavers.adapters.intake.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opens a receipt for each batch that arrives. */
@ApplicationScoped
public class Receipts {

  private final Map<String, SourceIntake> sources = new ConcurrentHashMap<>();
  private final Publisher publisher;
  private final PublishingSettings settings;

  Receipts(Publisher publisher, PublishingSettings settings) {
    this.publisher = publisher;
    this.settings = settings;
  }

  /** Every source that has sent something states again how far it is complete. */
  void beat() {
    sources.values().forEach(SourceIntake::beat);
  }

  /** A batch of a source begins to be received; call it before its body is read. */
  public Receipt open(String source) {
    return new Receipt(
        sources.computeIfAbsent(
            source, name -> new SourceIntake(name, publisher, settings.timeout())));
  }
}
