package org.earlyleavers.adapters.intake.streaming;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.earlyleavers.adapters.intake.access.MinistryAccess;
import org.earlyleavers.adapters.intake.database.DatabaseUnavailableException;
import org.earlyleavers.adapters.intake.publishing.ExchangeUnavailableException;
import org.earlyleavers.adapters.intake.publishing.Receipt;
import org.earlyleavers.adapters.intake.publishing.Receipts;
import org.earlyleavers.adapters.intake.publishing.TakenBatch;
import org.earlyleavers.adapters.intake.reception.BatchStatistics;

/**
 * Takes a ministry's stream of lines in, as many lines at a time as have come. While the broker has
 * not acknowledged these, no further ones are read, so that a slow broker slows the sender down.
 * {@code partner_streams_total} counts streams by source and end: complete, unacknowledged,
 * broken-off.
 */
@ApplicationScoped
public class StreamReception {

  /** Lines that are acknowledged together; enough to hide the way to the broker and back. */
  private static final int PIECE = 256;

  private final MinistryAccess access;
  private final Receipts receipts;
  private final BatchStatistics statistics;
  private final MeterRegistry meters;
  private final ObjectMapper mapper;

  StreamReception(
      MinistryAccess access,
      Receipts receipts,
      BatchStatistics statistics,
      MeterRegistry meters,
      ObjectMapper mapper) {
    this.access = access;
    this.receipts = receipts;
    this.statistics = statistics;
    this.meters = meters;
    this.mapper = mapper;
  }

  /**
   * Takes a stream in. The answer says of a line what became of it only after the broker has
   * acknowledged what the line says. The source's progress stands behind a stream that its sender
   * ended, never behind one that was broken off.
   *
   * @param ministry whose client may send it, and the source that it speaks for
   * @param longestLine in bytes; a longer one is refused
   * @return the answer, which is written while the stream is read
   * @throws io.quarkus.security.ForbiddenException if the client is not the ministry's
   */
  public StreamingOutput receive(
      String ministry, InputStream lines, int longestLine, LineTranslator translator) {
    access.require(ministry);
    return output -> {
      AnswerWriter answer = new AnswerWriter(output, mapper);
      String end = "broken-off";
      try (Receipt receipt = receipts.open(ministry)) {
        receive(ministry, new LineReader(lines, longestLine), translator, receipt, answer);
        end = "complete";
      } catch (ExchangeUnavailableException | DatabaseUnavailableException e) {
        end = "unacknowledged";
        if (!answer.hasBegun()) {
          throw e;
        }
        answer.incomplete(e.getMessage() + ". Send again what was not answered.");
      } finally {
        meters.counter("partner.streams", "source", ministry, "end", end).increment();
      }
    };
  }

  private void receive(
      String ministry,
      LineReader lines,
      LineTranslator translator,
      Receipt receipt,
      AnswerWriter answer)
      throws IOException {
    for (List<Line> next = lines.next(PIECE); !next.isEmpty(); next = lines.next(PIECE)) {
      List<Line> piece = next;
      TakenBatch taken = receipt.publishPart(receivedAt -> translator.translate(piece, receivedAt));
      statistics.count(ministry, taken);
      answer.answer(taken.batch());
    }
    receipt.complete();
    answer.complete();
  }
}
