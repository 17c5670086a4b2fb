package org.earlyleavers.benchmarks.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class SvgPictureTest {

  @TempDir Path folder;

  @Test
  void drawsALineForEachSeriesAndLeavesEmptyChartsOut() throws Exception {
    // Given a chart with two lines, of which one has figures that cannot be drawn, and an empty one
    Chart chart =
        new Chart(
            "p50 < p99 & so on",
            "reports a second",
            "ms",
            true,
            List.of(
                Series.solid("p50").with(1, 12).with(10, 15).with(200, 90),
                Series.dashed("floor").with(1, Double.NaN).with(10, 4)));
    Chart empty = new Chart("nothing", "x", "y", false, List.of(Series.solid("none")));

    // When they are drawn
    Path file = folder.resolve("pictures/one.svg");
    SvgPicture.write(file, "Latency", List.of(chart, empty));

    // Then the picture can be read, and shows what was given
    Document picture =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertThat(picture.getElementsByTagName("g").getLength()).isEqualTo(1);
    assertThat(picture.getElementsByTagName("polyline").getLength()).isEqualTo(2);
    assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(4);
    assertThat(picture.getDocumentElement().getTextContent()).contains("p50 < p99 & so on");
  }
}
