package org.earlyleavers.reporting.siecle;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes some of a file's pupils as a file of the same kind that says that it is not complete. */
public final class SiecleWriter {

  private static final String ENCODING = "UTF-8";

  private SiecleWriter() {}

  /**
   * A file with these pupils only.
   *
   * @param header its {@code partial} is taken to be true
   * @param records pupils and the addresses that they refer to
   */
  public static void write(SiecleHeader header, List<SiecleRecord> records, OutputStream out) {
    try {
      XMLStreamWriter xml = new WstxOutputFactory().createXMLStreamWriter(out, ENCODING);
      xml.writeStartDocument(ENCODING, "1.0");
      xml.writeStartElement(header.dialect().root());
      xml.writeAttribute("VERSION", header.dialect().version());
      xml.writeAttribute(SiecleHeader.PARTIAL, "1");
      xml.writeStartElement("PARAMETRES");
      element(xml, "UAJ", header.uai());
      element(xml, "ANNEE_SCOLAIRE", Integer.toString(header.schoolYear()));
      if (header.statedOn().isPresent()) {
        Dialect dialect = header.dialect();
        element(xml, dialect.dayOfExport(), dialect.text(header.statedOn().get()));
      }
      xml.writeEndElement();
      xml.writeStartElement("DONNEES");
      section(xml, "ELEVES", RecordKind.PUPIL, records);
      section(xml, "ADRESSES", RecordKind.ADDRESS, records);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("What was read is always writable as XML");
    }
  }

  private static void section(
      XMLStreamWriter xml, String name, RecordKind kind, List<SiecleRecord> records)
      throws XMLStreamException {
    xml.writeStartElement(name);
    for (SiecleRecord each : records) {
      if (each.kind() == kind) {
        record(xml, each);
      }
    }
    xml.writeEndElement();
  }

  private static void record(XMLStreamWriter xml, SiecleRecord each) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(each.kind().element());
    // In the order of their names, attributes first, nested ones side by side.
    Map<String, String> fields = new TreeMap<>(each.fields());
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (field.getKey().startsWith("@")) {
        xml.writeAttribute(field.getKey().substring(1), field.getValue());
      }
    }
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (!field.getKey().startsWith("@")) {
        String[] path = field.getKey().split("/", -1);
        for (int i = 0; i < path.length - 1; i++) {
          xml.writeStartElement(path[i]);
        }
        element(xml, path[path.length - 1], field.getValue());
        for (int i = 0; i < path.length - 1; i++) {
          xml.writeEndElement();
        }
      }
    }
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
