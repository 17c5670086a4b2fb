package org.earlyleavers.linkagetool.linking;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.earlyleavers.linkagetool.file.UnusableFileException;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.linkage.Weights;
import org.earlyleavers.matching.linkage.WeightsEstimation;
import org.earlyleavers.matching.linkage.WeightsFile;
import picocli.CommandLine.Option;

/** With which weights, and from which probabilities on. */
public final class LinkageOptions {

  /** Fewer say too little of how clerks err. */
  private static final double LEAST_PAIRS = 30;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "weights other than those of the product, see estimate")
  private Path weights;

  @Option(
      names = "--as-shipped",
      description = "with the product's weights as they are, and nothing learned from the files")
  private boolean asShipped;

  @Option(
      names = "--same",
      paramLabel = "P",
      description = "probability from which two are linked (default: that of the weights)")
  private Double same;

  @Option(
      names = "--review",
      paramLabel = "P",
      description = "probability from which a person has to look (default: that of the weights)")
  private Double review;

  /** The weights asked for. */
  public Weights weights() throws IOException, UnusableFileException {
    Weights read = readWeights();
    double sameFrom = same == null ? read.sameFrom() : same;
    double reviewFrom = review == null ? Math.min(read.reviewFrom(), sameFrom) : review;
    try {
      return read.withZones(sameFrom, reviewFrom);
    } catch (IllegalArgumentException e) {
      throw new UnusableFileException(
          "The limits of the zones are not in order: 0 < review <= same < 1, and same above 0.5.");
    }
  }

  private Weights readWeights() throws IOException, UnusableFileException {
    if (weights == null) {
      return WeightsFile.shipped();
    }
    try (Reader reader = Files.newBufferedReader(weights)) {
      return WeightsFile.read(reader);
    } catch (NoSuchFileException e) {
      throw new UnusableFileException("There is no file " + weights + ".");
    } catch (MalformedInputException e) {
      throw new UnusableFileException(weights + " holds no weights.");
    } catch (IllegalArgumentException e) {
      throw new UnusableFileException(weights + " holds no weights: " + e.getMessage() + ".");
    }
  }

  /**
   * The linkage asked for: with the weights of a file, or with what is learned from those who are
   * to be linked.
   */
  public Linkage linkage(SearchedFile file, Sample sample, PrintStream told)
      throws IOException, UnusableFileException {
    Weights fixed = weights();
    Learning learning = new Learning(fixed, file, sample);
    if (weights != null || asShipped) {
      return learning.linkage(weights == null ? learning.start() : fixed);
    }
    if (!learning.isPossible()) {
      told.println("too few people to learn from, so weights are as shipped");
      return learning.linkage(learning.start());
    }
    WeightsEstimation.Result learned = learning.estimate(told);
    boolean enough = learned.samePersons() >= LEAST_PAIRS;
    told.printf(
        Locale.ROOT,
        "learned from %d pairs: about %.0f of one person, about %.0f of twins%s%n",
        learned.pairs(),
        learned.samePersons(),
        learned.twins(),
        enough ? "" : "; too few to learn from, so weights are as shipped");
    return learning.linkage(enough ? learned.weights() : learning.start());
  }

  /** Where the zones begin. */
  public static Zones zones(Weights weights) {
    return new Zones(weights.sameFrom(), weights.reviewFrom());
  }
}
