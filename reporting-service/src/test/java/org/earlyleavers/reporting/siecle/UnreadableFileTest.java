package org.earlyleavers.reporting.siecle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.earlyleavers.reporting.siecle.UnreadableFileException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableFileTest {

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>";
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE BEE_ELEVES>",
        "<!DOCTYPE BEE_ELEVES SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE BEE_ELEVES [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
      })
  void aDocumentTypeIsRefused(String documentType) {
    refused(
        SampleFile.withAddresses()
            .with(DECLARATION, DECLARATION + documentType)
            .with("LE GOFF</NOM_DE", "&b;</NOM_DE"),
        Reason.DOCUMENT_TYPE);
  }

  @Test
  void anEntityOfNobodysMakingBreaksTheFileOff() throws IOException {
    FileScan scan = scan(SampleFile.withAddresses().with("Loïc", "&b;").stream(), 1000);

    assertThat(scan.pupils()).isEqualTo(1);
    assertThat(scan.brokenOff().orElseThrow().line()).isEqualTo(42);
  }

  @Test
  void bytesOfUtf8InAFileThatDeclaresLatin9AreNoticed() {
    refused(SampleFile.withAddresses().in(StandardCharsets.UTF_8), Reason.WRONG_ENCODING, 16);
  }

  @Test
  void bytesOfLatin9InAFileThatDeclaresUtf8AreNoticed() {
    refused(SampleFile.withAddresses().with("ISO-8859-15", "UTF-8"), Reason.WRONG_ENCODING);
  }

  @Test
  void bytesOfWindowsInAFileThatDeclaresLatin9AreNoticed() {
    refused(
        SampleFile.withAddresses()
            .with("LE GOFF</NOM_DE", "L’HER</NOM_DE")
            .in(Charset.forName("windows-1252")),
        Reason.WRONG_ENCODING,
        14);
  }

  @Test
  void aFileThatIsCutShortSaysWhereAndWhatStandsBeforeIsGood() throws IOException {
    FileScan scan = scan(SampleFile.withAddresses().cutBefore("<PRENOM>Zoé").stream(), 1000);

    assertThat(scan.pupils()).isEqualTo(2);
    assertThat(scan.brokenOff().orElseThrow().line()).isEqualTo(55);
  }

  @Test
  void nestingBeyondReasonIsRefused() {
    refused(
        SampleFile.withAddresses().with("<SCOLARITES/>", "<A>".repeat(5000) + "</A>".repeat(5000)),
        Reason.BEYOND_LIMITS);
  }

  @Test
  void anAttributeBeyondReasonIsRefused() {
    refused(
        SampleFile.withAddresses().with("ELENOET=\"12\"", "ELENOET=\"" + "1".repeat(5000) + "\""),
        Reason.BEYOND_LIMITS);
  }

  @Test
  void aTextBeyondReasonIsRefused() {
    refused(SampleFile.withAddresses().with("Loïc", "L".repeat(200_000)), Reason.BEYOND_LIMITS);
  }

  @Test
  void moreThanAnHonestFileHoldsIsRefused() {
    assertThatThrownBy(() -> scan(SampleFile.withAddresses().stream(), 5))
        .asInstanceOf(type(UnreadableFileException.class))
        .returns(Reason.BEYOND_LIMITS, UnreadableFileException::reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html/>", "{}", "", "<BEE_ELEVES VERSION=\"9.9\"/>", "<BEE_ELEVES/>"})
  void anythingElseIsRefused(String content) {
    assertThatThrownBy(
            () -> scan(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 1000))
        .isInstanceOf(UnreadableFileException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<UAJ>0951099D</UAJ>", "<ANNEE_SCOLAIRE>2025</ANNEE_SCOLAIRE>"})
  void aFileSaysWhoseItIsBeforeItBegins(String parameter) {
    refused(SampleFile.withAddresses().with(parameter, ""), Reason.NO_PARAMETERS);
  }

  @Test
  void aCommentWithoutEndIsRefused() {
    InputStream endless =
        new SequenceInputStream(
            SampleFile.withAddresses()
                .cutBefore("<SCOLARITES/>")
                .with("<OPTIONS>", "<!-- ")
                .stream(),
            new InputStream() {
              private long left = 300_000_000L;

              @Override
              public int read() {
                return left-- > 0 ? 'x' : -1;
              }

              @Override
              public int read(byte[] buffer, int offset, int length) {
                if (left <= 0) {
                  return -1;
                }
                java.util.Arrays.fill(buffer, offset, offset + length, (byte) '<');
                left -= length;
                return length;
              }
            });

    assertThatThrownBy(() -> scan(endless, 1000))
        .asInstanceOf(type(UnreadableFileException.class))
        .returns(Reason.BEYOND_LIMITS, UnreadableFileException::reason);
  }

  @Test
  void noMessageQuotesTheFile() {
    assertThatThrownBy(
            () -> {
              throw scan(
                      SampleFile.withAddresses().with("Loïc</PRENOM>", "Loïc</Loïc>").stream(),
                      1000)
                  .brokenOff()
                  .orElseThrow();
            })
        .hasMessageNotContaining("Lo")
        .hasNoCause();
  }

  private static void refused(SampleFile file, Reason reason, int line) {
    assertThatThrownBy(() -> scan(file.stream(), 1000))
        .asInstanceOf(type(UnreadableFileException.class))
        .returns(reason, UnreadableFileException::reason)
        .returns(line, UnreadableFileException::line);
  }

  private static void refused(SampleFile file, Reason reason) {
    assertThatThrownBy(() -> scan(file.stream(), 1000))
        .asInstanceOf(type(UnreadableFileException.class))
        .returns(reason, UnreadableFileException::reason);
  }

  private static FileScan scan(InputStream file, int most) throws IOException {
    return FileScan.of(file, TODAY.minusYears(16), TODAY.minusYears(18), most);
  }
}
