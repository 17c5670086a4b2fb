package org.earlyleavers.adapters.exchange;

import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A chunked upload, byte by byte on a socket, since ordinary clients read the answer only after
 * they have sent everything.
 */
final class OpenStream implements AutoCloseable {

  private final Socket socket;
  private final OutputStream output;
  private final InputStream input;
  private boolean headRead;
  private int leftInChunk;

  private OpenStream(Socket socket) throws IOException {
    this.socket = socket;
    this.output = socket.getOutputStream();
    this.input = new BufferedInputStream(socket.getInputStream());
  }

  static OpenStream to(int port, String path, String token) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    OpenStream stream = new OpenStream(socket);
    stream.write(
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/x-ndjson\r
        Transfer-Encoding: chunked\r
        \r
        """
            .formatted(path, token));
    return stream;
  }

  /** Sends a chunk. */
  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a chunk. */
  void send(byte[] chunk) throws IOException {
    write(Integer.toHexString(chunk.length) + "\r\n");
    output.write(chunk);
    write("\r\n");
  }

  /** Ends the upload regularly. */
  void end() throws IOException {
    write("0\r\n\r\n");
  }

  /** The next line of the answer, for which it waits; null at its regular end. */
  String line() throws IOException {
    if (!headRead) {
      readHead();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = readBody(); read != '\n'; read = readBody()) {
      if (read < 0) {
        return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
      }
      line.write(read);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Breaks the connection off when the upload was not ended. */
  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void readHead() throws IOException {
    String status = crlfLine();
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException(status);
    }
    while (!crlfLine().isEmpty()) {
      headRead = true;
    }
  }

  private int readBody() throws IOException {
    if (leftInChunk == 0) {
      leftInChunk = Integer.parseInt(crlfLine(), 16);
      if (leftInChunk == 0) {
        return -1;
      }
    }
    int read = readByte();
    leftInChunk--;
    if (leftInChunk == 0) {
      crlfLine();
    }
    return read;
  }

  private String crlfLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = readByte(); read != '\n'; read = readByte()) {
      if (read != '\r') {
        line.append((char) read);
      }
    }
    return line.toString();
  }

  private int readByte() throws IOException {
    int read = input.read();
    if (read < 0) {
      throw new EOFException("The answer was broken off");
    }
    return read;
  }

  private void write(String ascii) throws IOException {
    output.write(ascii.getBytes(StandardCharsets.US_ASCII));
    output.flush();
  }
}
