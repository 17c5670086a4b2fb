package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service's own description is good enough for a machine to write a client from it, which
 * compiles and works. In a process and a class loader of its own: neither the generator nor what it
 * writes is on the class path of anything else.
 */
@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class GeneratedClientTest {

  private static final Path GENERATOR =
      Path.of("target", "openapi-generator", "openapi-generator.jar");
  private static final Path WALK = Path.of("src", "test", "client", "ClientWalk.java");

  @Inject DecisionTopic topic;
  Tokens tokens;

  @TestHTTPResource("/")
  URI service;

  @TempDir Path directory;

  @Test
  void a_generated_client_compiles_and_does_a_caseworkers_work() throws Exception {
    // Given a client that is written from the description, and compiled
    CaseApi camille = new CaseApi(tokens, "camille.paris");
    Path document = directory.resolve("openapi.json");
    Files.write(
        document,
        camille
            .request()
            .get("/q/openapi?format=json")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray());
    Path sources = generate(document);
    Path classes = compile(sources);
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    topic.publish(leaver.confirmed(1));
    String id = camille.awaitCase(leaver.familyName(), "NEW");

    // When it finds a case on a list, assigns it and records a contact
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, GeneratedClientTest.class.getClassLoader())) {
      loader
          .loadClass("org.earlyleavers.caseload.client.ClientWalk")
          .getMethod("walk", String.class, String.class, String.class)
          .invoke(null, service.toString(), tokens.forUser("camille.paris"), id);
    }

    // Then that is what happened
    assertThat(camille.details(id).getString("summary.caseworker")).isEqualTo("camille.paris");
    assertThat(camille.details(id).getList("contactAttempts")).hasSize(1);
  }

  private Path generate(Path document) throws IOException, InterruptedException {
    Path client = directory.resolve("client");
    File log = directory.resolve("generator.log").toFile();
    Process generator =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                GENERATOR.toString(),
                "generate",
                "--generator-name=java",
                "--library=native",
                "--input-spec=" + document,
                "--output=" + client,
                "--global-property=apis,models,supportingFiles,apiDocs=false,modelDocs=false,"
                    + "apiTests=false,modelTests=false",
                "--additional-properties=openApiNullable=false,useJakartaEe=true,"
                    + "useSingleRequestParameter=true,"
                    + "invokerPackage=org.earlyleavers.caseload.client,"
                    + "apiPackage=org.earlyleavers.caseload.client,"
                    + "modelPackage=org.earlyleavers.caseload.client")
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    assertThat(generator.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(generator.exitValue()).as(() -> read(log.toPath())).isZero();
    return client.resolve(Path.of("src", "main", "java"));
  }

  private Path compile(Path sources) throws IOException {
    Path classes = Files.createDirectory(directory.resolve("classes"));
    Path errors = directory.resolve("compiler.log");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WALK.toString()));
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::toString)
          .forEach(arguments::add);
    }
    try (var out = Files.newOutputStream(errors)) {
      int result =
          ToolProvider.getSystemJavaCompiler()
              .run(null, out, out, arguments.toArray(String[]::new));
      assertThat(result).as(() -> read(errors)).isZero();
    }
    return classes;
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
