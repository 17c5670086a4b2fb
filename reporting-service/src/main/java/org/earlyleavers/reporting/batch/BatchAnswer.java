package org.earlyleavers.reporting.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;

/**
 * An answer that is collected in a file until the whole batch is read: many a sender reads nothing
 * before it has sent everything, and would wait for ever while we wait for it. It holds numbers,
 * ids and our own words, nothing that was sent. Closing it removes the file.
 */
public final class BatchAnswer implements AutoCloseable {

  private final FileChannel file;
  private final OutputStream output;
  private final ObjectWriter json;
  private final Map<LineAnswer.Outcome, Long> counts = new EnumMap<>(LineAnswer.Outcome.class);

  BatchAnswer(ObjectMapper mapper) throws IOException {
    Path path = Files.createTempFile("batch-answer-", ".ndjson");
    this.file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    this.output = new BufferedOutputStream(Channels.newOutputStream(file));
    this.json = mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  void add(LineAnswer answer) throws IOException {
    counts.merge(answer.outcome(), 1L, Long::sum);
    write(answer);
  }

  /** Whether any line was answered. */
  boolean hasBegun() {
    return !counts.isEmpty();
  }

  void complete() throws IOException {
    end(true, null);
  }

  void incomplete() throws IOException {
    end(false, "The exchange has not taken the rest: send the whole batch again.");
  }

  /** Writes the whole answer. */
  public void writeTo(OutputStream sender) throws IOException {
    output.flush();
    file.position(0);
    InputStream collected = Channels.newInputStream(file);
    collected.transferTo(sender);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void end(boolean complete, String detail) throws IOException {
    write(
        new BatchEnd(
            complete,
            counts.values().stream().mapToLong(Long::longValue).sum(),
            count(LineAnswer.Outcome.ACCEPTED),
            count(LineAnswer.Outcome.KNOWN),
            count(LineAnswer.Outcome.REFUSED),
            count(LineAnswer.Outcome.TOO_YOUNG),
            detail));
  }

  private long count(LineAnswer.Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  private void write(Object line) throws IOException {
    json.writeValue(output, line);
    output.write('\n');
  }
}
