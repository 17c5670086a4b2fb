package org.earlyleavers.benchmarks.duke;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.priv.garshol.duke.Cleaner;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.Property.Lookup;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.cleaners.DigitsOnlyCleaner;
import no.priv.garshol.duke.cleaners.LowerCaseNormalizeCleaner;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.PersonNameComparator;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.datasources.CSVDataSource;
import no.priv.garshol.duke.datasources.Column;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/**
 * Duke with its index in memory, as many threads as processors, and probabilities chosen by hand as
 * its documentation advises. Of several thresholds the one counts that serves it best on each set,
 * which only somebody can choose who knows the truth.
 */
final class DukeLinker implements Linker {

  private static final double LEAST = 0.6;
  private static final double[] THRESHOLDS = {
    0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995, 0.999
  };
  private static final int CANDIDATES = 100;
  private static final int BATCH = 40_000;

  /** A column, how it is compared, and what it says when it differs and when it agrees. */
  private record Field(
      String column,
      Cleaner cleaner,
      no.priv.garshol.duke.Comparator comparator,
      double low,
      double high,
      Lookup lookup) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("ine", text(), new Levenshtein(), 0.25, 0.98, Lookup.TRUE),
          new Field("family_name", text(), new JaroWinkler(), 0.1, 0.9, Lookup.TRUE),
          new Field("given_names", text(), new PersonNameComparator(), 0.2, 0.88, Lookup.TRUE),
          new Field(
              "birth_date", new DigitsOnlyCleaner(), new Levenshtein(), 0.1, 0.95, Lookup.TRUE),
          new Field("birth_place", text(), new Levenshtein(), 0.35, 0.75, Lookup.FALSE),
          new Field("residence", text(), new Levenshtein(), 0.4, 0.7, Lookup.FALSE));

  private static Cleaner text() {
    return new LowerCaseNormalizeCleaner();
  }

  @Override
  public String name() {
    return "Duke 1.2";
  }

  @Override
  public List<Pair> link(LabelledFiles files) throws IOException {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setThreshold(LEAST);
    List<Property> properties = new ArrayList<>();
    properties.add(new PropertyImpl("id"));
    for (Field field : FIELDS) {
      PropertyImpl property =
          new PropertyImpl(field.column, field.comparator, field.low, field.high);
      property.setLookupBehaviour(field.lookup);
      properties.add(property);
    }
    configuration.setProperties(properties);
    LuceneDatabase index = new LuceneDatabase();
    index.setMaxSearchHits(CANDIDATES);
    configuration.setDatabase(index);
    Processor processor = new Processor(configuration);
    processor.setThreads(Runtime.getRuntime().availableProcessors());
    Queue<Pair> found = new ConcurrentLinkedQueue<>();
    processor.addMatchListener(
        new AbstractMatchListener() {
          @Override
          public void matches(Record one, Record other, double confidence) {
            found.add(new Pair(one.getValue("id"), other.getValue("id"), confidence));
          }
        });
    if (files.right().isPresent()) {
      processor.link(
          List.of(source(files.right().get())), List.of(source(files.left())), false, BATCH);
    } else {
      processor.deduplicate(List.of(source(files.left())), files.records());
    }
    processor.close();
    return List.copyOf(found);
  }

  private static CSVDataSource source(Path file) throws IOException {
    CSVDataSource source = new CSVDataSource();
    source.setReader(Files.newBufferedReader(file, StandardCharsets.UTF_8));
    source.addColumn(new Column("id", null, null, null));
    FIELDS.forEach(field -> source.addColumn(new Column(field.column, null, null, field.cleaner)));
    return source;
  }

  @Override
  public Quality quality(LabelledFiles files, List<Pair> pairs) {
    return Arrays.stream(THRESHOLDS)
        .mapToObj(threshold -> Quality.of(files, pairs, threshold))
        .max(Comparator.comparingDouble(Quality::f1))
        .orElseThrow();
  }
}
