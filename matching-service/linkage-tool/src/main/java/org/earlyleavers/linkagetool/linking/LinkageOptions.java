package org.earlyleavers.linkagetool.linking;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.earlyleavers.linkagetool.file.UnusableFileException;
import org.earlyleavers.matching.linkage.Linkage;
import org.earlyleavers.matching.linkage.ProbabilisticLinkage;
import org.earlyleavers.matching.linkage.Weights;
import org.earlyleavers.matching.linkage.WeightsFile;
import picocli.CommandLine.Option;

/** With which weights, and from which probabilities on. */
public final class LinkageOptions {

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "weights other than those of the product, see estimate")
  private Path weights;

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
   * A linkage with these weights for a file: as many people as the file holds are who somebody may
   * be taken for.
   */
  public static Linkage linkage(Weights weights, Roster roster) {
    return ProbabilisticLinkage.with(weights.inPopulationOf(Math.max(1, roster.size())));
  }

  /** Where the zones begin. */
  public static Zones zones(Weights weights) {
    return new Zones(weights.sameFrom(), weights.reviewFrom());
  }
}
