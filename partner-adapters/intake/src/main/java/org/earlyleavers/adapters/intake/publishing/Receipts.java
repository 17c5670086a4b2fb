package org.earlyleavers.adapters.intake.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.earlyleavers.adapters.intake.ledger.ProgressLedger;
import org.earlyleavers.adapters.intake.ledger.ProgressLedger.Progress;

/** Opens a receipt for each batch that arrives. */
@ApplicationScoped
public class Receipts {

  private final Map<String, SourceIntake> sources = new ConcurrentHashMap<>();
  private final DifferencePublisher differences;
  private final ProgressPublisher progress;
  private final PublishingSettings settings;

  Receipts(
      DifferencePublisher differences,
      ProgressPublisher progress,
      ProgressLedger ledger,
      PublishingSettings settings) {
    this.differences = differences;
    this.progress = progress;
    this.settings = settings;
    ledger
        .all()
        .forEach((source, stated) -> sources.put(source, intake(source, Optional.of(stated))));
  }

  /** Every source that has ever stated its progress states again how far it is complete. */
  void beat() {
    sources.values().forEach(SourceIntake::beat);
  }

  /** A batch of a source begins to be received; call it before its body is read. */
  public Receipt open(String source) {
    return new Receipt(sources.computeIfAbsent(source, name -> intake(name, Optional.empty())));
  }

  private SourceIntake intake(String source, Optional<Progress> lastStated) {
    return new SourceIntake(source, lastStated, differences, progress, settings.timeout());
  }
}
