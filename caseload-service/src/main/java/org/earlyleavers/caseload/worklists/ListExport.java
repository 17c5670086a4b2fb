package org.earlyleavers.caseload.worklists;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.store.CaseSummary;

/**
 * A list as a file for spreadsheets: semicolons and a byte order mark, as the French ones expect.
 * Written page by page, each read and recorded in a transaction of its own, so that no list is too
 * long.
 */
@ApplicationScoped
class ListExport {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int PAGE = 200;

  private final Worklists worklists;
  private final CsvMapper csv =
      CsvMapper.csvBuilder().enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS).build();

  ListExport(Worklists worklists) {
    this.worklists = worklists;
  }

  void write(Worklist list, WorklistFilter filter, Caller caller, OutputStream to)
      throws IOException {
    CsvSchema schema = csv.schemaFor(ListRow.class).withHeader().withColumnSeparator(';');
    Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    try (SequenceWriter rows = csv.writer(schema).writeValues(text)) {
      Optional<String> after = Optional.empty();
      do {
        CasePage page = worklists.exported(list, filter, after, PAGE, caller);
        for (CaseSummary summary : page.cases()) {
          rows.write(ListRow.of(summary));
        }
        after = page.next();
      } while (after.isPresent());
    }
  }
}
