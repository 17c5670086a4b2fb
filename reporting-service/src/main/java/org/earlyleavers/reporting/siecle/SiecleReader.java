package org.earlyleavers.reporting.siecle;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxIOException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.earlyleavers.reporting.siecle.UnreadableFileException.Reason;

/** Reads one file from its beginning to its end, one element at a time. */
public final class SiecleReader implements AutoCloseable {

  private static final XMLInputFactory PARSERS = XmlInput.factory();
  private static final String PARAMETERS = "PARAMETRES";
  private static final String DATA = "DONNEES";
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final XMLStreamReader xml;
  private final SiecleHeader header;

  private SiecleReader(XMLStreamReader xml) throws IOException {
    this.xml = xml;
    this.header = readHeader();
  }

  /**
   * Reads as far as the file says of itself.
   *
   * @param file is not closed by the reader
   * @throws UnreadableFileException if it is none of these formats
   */
  public static SiecleReader open(InputStream file) throws IOException {
    try {
      return new SiecleReader(PARSERS.createXMLStreamReader(file));
    } catch (XMLStreamException e) {
      throw translated(e, 1);
    }
  }

  /** What the file says of itself. */
  public SiecleHeader header() {
    return header;
  }

  /**
   * The next element, in the order of the file; empty once the file has ended as it should.
   *
   * @throws UnreadableFileException if it cannot be read on
   */
  public Optional<SiecleRecord> next() throws IOException {
    while (nextEvent() != XMLStreamConstants.END_DOCUMENT) {
      if (xml.isStartElement()) {
        Optional<RecordKind> kind = RecordKind.ofElement(xml.getLocalName());
        if (kind.isPresent()) {
          return Optional.of(record(kind.get()));
        }
      }
    }
    return Optional.empty();
  }

  private SiecleHeader readHeader() throws IOException {
    while (nextEvent() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
        throw fault(Reason.UNKNOWN_FORMAT);
      }
    }
    Dialect dialect =
        Dialect.ofRoot(xml.getLocalName())
            .filter(known -> known.understands(xml.getAttributeValue(null, "VERSION")))
            .orElseThrow(() -> fault(Reason.UNKNOWN_FORMAT));
    boolean partial = "1".equals(xml.getAttributeValue(null, SiecleHeader.PARTIAL));
    Map<String, String> parameters = parameters();
    String uai = parameters.get("UAJ");
    OptionalInt year = year(parameters.get("ANNEE_SCOLAIRE"));
    if (uai == null || year.isEmpty()) {
      throw fault(Reason.NO_PARAMETERS);
    }
    return new SiecleHeader(
        dialect,
        uai,
        year.getAsInt(),
        Optional.ofNullable(parameters.get(dialect.dayOfExport())).flatMap(dialect::date),
        partial);
  }

  private Map<String, String> parameters() throws IOException {
    while (nextEvent() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
        throw fault(Reason.NO_PARAMETERS);
      }
    }
    if (!xml.getLocalName().equals(PARAMETERS)) {
      throw fault(Reason.NO_PARAMETERS);
    }
    Map<String, String> parameters = new HashMap<>();
    while (nextEvent() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        String name = xml.getLocalName();
        if (name.equals(DATA)) {
          throw fault(Reason.NO_PARAMETERS);
        }
        String text = text();
        if (!text.isBlank()) {
          parameters.put(name, text.strip());
        }
      }
    }
    return parameters;
  }

  private static OptionalInt year(String text) {
    if (text == null || !text.matches("[0-9]{4}")) {
      return OptionalInt.empty();
    }
    int year = Integer.parseInt(text);
    return year < FIRST_YEAR || year > LAST_YEAR ? OptionalInt.empty() : OptionalInt.of(year);
  }

  private SiecleRecord record(RecordKind kind) throws IOException {
    int line = line();
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      keep(kind, fields, "@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    readFields(kind, fields);
    return new SiecleRecord(kind, line, fields);
  }

  /** Reads to the end of the current element. */
  private void readFields(RecordKind kind, Map<String, String> fields) throws IOException {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    String path = "";
    while (true) {
      switch (nextEvent()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          path = path.isEmpty() ? xml.getLocalName() : path + "/" + xml.getLocalName();
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (kind.has(path)) {
            append(text);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth == 0) {
            return;
          }
          keep(kind, fields, path, text.toString());
          text.setLength(0);
          depth--;
          path = depth == 0 ? "" : path.substring(0, path.lastIndexOf('/'));
        }
        case XMLStreamConstants.END_DOCUMENT -> throw fault(Reason.BROKEN_OFF);
        default -> {
          // Comments and the like say nothing.
        }
      }
    }
  }

  /** The first of two equal fields counts, e.g. of two courses followed at once. */
  private void keep(RecordKind kind, Map<String, String> fields, String name, String text)
      throws IOException {
    if (text.isBlank() || !kind.has(name)) {
      return;
    }
    if (Mojibake.isIn(text)) {
      throw fault(Reason.WRONG_ENCODING);
    }
    fields.putIfAbsent(name, text.strip());
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    while (nextEvent() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isCharacters()) {
        append(text);
      } else if (xml.isStartElement() || xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
        throw fault(Reason.NO_PARAMETERS);
      }
    }
    return text.toString();
  }

  /** A parser that does not gather texts does not bound what is gathered of them either. */
  private void append(StringBuilder text) throws IOException {
    if (text.length() + xml.getTextLength() > XmlInput.LONGEST_TEXT) {
      throw fault(Reason.BEYOND_LIMITS);
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  private int nextEvent() throws IOException {
    try {
      if (!xml.hasNext()) {
        return XMLStreamConstants.END_DOCUMENT;
      }
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw fault(Reason.DOCUMENT_TYPE);
      }
      return event;
    } catch (XMLStreamException e) {
      throw translated(e, line());
    }
  }

  private int line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  private UnreadableFileException fault(Reason reason) {
    return new UnreadableFileException(reason, line());
  }

  /** Without the parser's message, which quotes the file. */
  private static IOException translated(XMLStreamException e, int line) {
    if (e instanceof WstxIOException) {
      Throwable cause = e.getNestedException();
      return cause instanceof UnreadableFileException known
          ? known
          : new UnreadableFileException(
              cause instanceof CharConversionException ? Reason.WRONG_ENCODING : Reason.BROKEN_OFF,
              line);
    }
    int at = e.getLocation() == null ? line : Math.max(1, e.getLocation().getLineNumber());
    boolean limit =
        !(e instanceof WstxEOFException) && String.valueOf(e.getMessage()).contains("limit");
    return new UnreadableFileException(limit ? Reason.BEYOND_LIMITS : Reason.BROKEN_OFF, at);
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Closing a parser frees memory only");
    }
  }
}
