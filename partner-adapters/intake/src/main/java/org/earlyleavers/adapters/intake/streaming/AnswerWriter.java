package org.earlyleavers.adapters.intake.streaming;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.earlyleavers.adapters.intake.batch.TranslatedBatch;
import org.earlyleavers.adapters.intake.batch.TranslatedRecord;
import org.earlyleavers.adapters.intake.reception.BatchAnswer.RecordAnswer;
import org.earlyleavers.adapters.intake.reception.Outcome;

/** Writes the answer to a stream, one JSON object on each line. */
final class AnswerWriter {

  private final OutputStream output;
  private final ObjectWriter json;
  private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
  private boolean begun;

  AnswerWriter(OutputStream output, ObjectMapper mapper) {
    this.output = output;
    this.json = mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** What became of lines. It is on its way to the sender when this returns. */
  void answer(TranslatedBatch piece) throws IOException {
    for (TranslatedRecord record : piece.records()) {
      RecordAnswer answer = RecordAnswer.to(record);
      counts.merge(answer.outcome(), 1L, Long::sum);
      write(answer);
    }
    output.flush();
  }

  /** The last line, when everything was answered. */
  void complete() throws IOException {
    write(end(true, null));
  }

  /** The last line, when the sender has to send again what was not answered. */
  void incomplete(String detail) throws IOException {
    write(end(false, detail));
  }

  /** Whether a line was written, so that the answer can no longer be another one. */
  boolean hasBegun() {
    return begun;
  }

  private StreamEnd end(boolean complete, String detail) {
    return new StreamEnd(
        complete,
        counts.values().stream().mapToLong(Long::longValue).sum(),
        count(Outcome.ACCEPTED),
        count(Outcome.REFUSED),
        count(Outcome.TOO_YOUNG),
        detail);
  }

  private long count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  private void write(Object line) throws IOException {
    begun = true;
    json.writeValue(output, line);
    output.write('\n');
  }
}
