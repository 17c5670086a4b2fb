package org.earlyleavers.reporting.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.earlyleavers.reporting.draft.DraftJson;
import org.earlyleavers.reporting.draft.UnreadableDraftException;
import org.earlyleavers.reporting.intake.ReportDraft;

/** Reads the draft that is a request's whole body. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class ReportDraftReader implements MessageBodyReader<ReportDraft> {

  /** A complete report has 2 KiB. */
  private static final int LARGEST = 64 * 1024;

  private final DraftJson json = new DraftJson("body");

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == ReportDraft.class;
  }

  @Override
  public ReportDraft readFrom(
      Class<ReportDraft> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> httpHeaders,
      InputStream body)
      throws IOException {
    byte[] text = body.readNBytes(LARGEST + 1);
    if (text.length > LARGEST) {
      throw Problem.tooLarge(LARGEST).asException();
    }
    try {
      return json.read(text);
    } catch (UnreadableDraftException e) {
      throw Problem.invalid(List.of(e.violation())).asException();
    }
  }
}
