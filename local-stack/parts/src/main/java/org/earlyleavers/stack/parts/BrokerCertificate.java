package org.earlyleavers.stack.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A broker's key and its certificate for this machine, which nobody but the broker has signed:
 * clients trust it by name.
 *
 * @param keyStore PKCS 12, for the broker
 * @param trusted PEM, for its clients
 */
record BrokerCertificate(Path keyStore, Path trusted) {

  static final String PASSWORD = Tokens.LOCAL_SECRET;

  private static final String ALIAS = "broker";
  private static final String TYPE = "PKCS12";
  private static final long SECONDS_TO_MAKE = 60;

  /** The one that lies beside a data directory; made if it is not there yet. */
  static BrokerCertificate beside(Path data) {
    BrokerCertificate certificate =
        new BrokerCertificate(
            data.resolveSibling(data.getFileName() + "-key.p12"),
            data.resolveSibling(data.getFileName() + "-certificate.pem"));
    if (!Files.exists(certificate.trusted)) {
      certificate.make();
    }
    return certificate;
  }

  private void make() {
    try {
      Files.deleteIfExists(keyStore);
      keytool();
      Files.writeString(trusted, pem(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The broker's certificate cannot be read", e);
    }
  }

  /** The platform has no other way to make a certificate. */
  private void keytool() throws IOException {
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    ALIAS,
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1",
                    "-validity",
                    "3650",
                    "-storetype",
                    TYPE,
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    keyStore.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!keytool.waitFor(SECONDS_TO_MAKE, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
        keytool.destroyForcibly();
        throw new IllegalStateException("keytool makes no certificate in " + keyStore);
      }
    } catch (InterruptedException e) {
      keytool.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a certificate was being made", e);
    }
  }

  private String pem() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
    String certificate =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(keys.getCertificate(ALIAS).getEncoded());
    return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(certificate);
  }
}
