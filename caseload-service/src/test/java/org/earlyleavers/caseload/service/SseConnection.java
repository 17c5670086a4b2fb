package org.earlyleavers.caseload.service;

import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A connection to the live list that reads all the time. */
final class SseConnection implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Stream<String> body;
  private final HttpResponse<Stream<String>> response;

  private SseConnection(HttpResponse<Stream<String>> response) {
    this.response = response;
    this.body = response.body();
  }

  static SseConnection open(URI address, String token, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<Stream<String>> response =
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofLines());
    SseConnection connection = new SseConnection(response);
    Thread reader = new Thread(connection::read, "sse-reader");
    reader.setDaemon(true);
    reader.start();
    connection.await(line -> line.startsWith(":"));
    return connection;
  }

  /** Sends the request and does not read a byte until asked to. */
  static Socket openWithoutReading(URI address, String token) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    OutputStream out = socket.getOutputStream();
    out.write(
        ("GET "
                + address.getPath()
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }

  /** Reads on until a text turns up. */
  static void readUntil(Socket socket, String text) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder tail = new StringBuilder();
    byte[] chunk = new byte[65_536];
    while (tail.indexOf(text) < 0) {
      int read = in.read(chunk);
      if (read < 0) {
        throw new IOException("The stream ended before " + text);
      }
      tail.delete(0, Math.max(0, tail.length() - text.length()));
      tail.append(new String(chunk, 0, read, StandardCharsets.UTF_8));
    }
  }

  private void read() {
    try {
      body.forEach(lines::add);
    } catch (UncheckedIOException e) {
      lines.add("closed");
    }
  }

  int status() {
    return response.statusCode();
  }

  HttpResponse<?> response() {
    return response;
  }

  List<String> lines() {
    return lines;
  }

  long count(Predicate<String> line) {
    return lines.stream().filter(line).count();
  }

  void await(Predicate<String> line) {
    Awaitility.await().atMost(PATIENCE).until(() -> count(line) > 0);
  }

  @Override
  public void close() {
    body.close();
  }
}
