package org.earlyleavers.reporting.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.earlyleavers.reporting.intake.ReportDraft;

/** A report in which everything is right, and what a test changes in it. All people are made up. */
public final class SampleReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode content;

  private SampleReport(ObjectNode content) {
    this.content = content;
  }

  public static SampleReport complete() {
    try (InputStream file = SampleReport.class.getResourceAsStream("/sample-report.json")) {
      return new SampleReport((ObjectNode) JSON.readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static SampleReport of(String familyName) {
    return complete().with("pupil.familyName", familyName);
  }

  /** With another value at a dotted path; the value is given as JSON where it is no plain text. */
  public SampleReport with(String path, Object value) {
    ObjectNode changed = content.deepCopy();
    int last = path.lastIndexOf('.');
    ObjectNode parent =
        last < 0
            ? changed
            : (ObjectNode) changed.at("/" + path.substring(0, last).replace('.', '/'));
    parent.set(path.substring(last + 1), JSON.valueToTree(value));
    return new SampleReport(changed);
  }

  public SampleReport without(String path) {
    ObjectNode changed = content.deepCopy();
    int last = path.lastIndexOf('.');
    ObjectNode parent =
        last < 0
            ? changed
            : (ObjectNode) changed.at("/" + path.substring(0, last).replace('.', '/'));
    parent.remove(path.substring(last + 1));
    return new SampleReport(changed);
  }

  public ReportDraft draft() {
    try {
      return JSON.treeToValue(content, ReportDraft.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode tree() {
    return content;
  }

  public String json() {
    return content.toString();
  }
}
