package org.earlyleavers.matching.stream.state.compact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Texts, in the smallest alphabet that has all their characters: hexadecimal ids take four bits a
 * digit. A text begins with its length and its alphabet. Names stay as they are: what they have in
 * common is found when a file is compressed, and would be hidden if their letters were not bytes.
 */
final class CompactText {

  /** In the order in which they are tried. */
  private static final List<Alphabet> ALPHABETS =
      List.of(
          new Alphabet(0, 4, "0123456789abcdef"),
          new Alphabet(1, 6, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"));

  private static final int ANY = 3;
  private static final int ALPHABET_BITS = 2;

  private static final class Alphabet {

    private final int number;
    private final int bitsPerSymbol;
    private final char[] symbols;
    private final int[] codes = new int[128];

    Alphabet(int number, int bitsPerSymbol, String symbols) {
      this.number = number;
      this.bitsPerSymbol = bitsPerSymbol;
      this.symbols = symbols.toCharArray();
      Arrays.fill(codes, -1);
      for (int code = 0; code < this.symbols.length; code++) {
        codes[this.symbols[code]] = code;
      }
    }

    boolean has(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) >= codes.length || codes[text.charAt(i)] < 0) {
          return false;
        }
      }
      return true;
    }
  }

  private CompactText() {}

  static void write(String text, CompactOutput out) {
    for (Alphabet alphabet : ALPHABETS) {
      if (alphabet.has(text)) {
        writeHeader(text.length(), alphabet.number, out);
        writeSymbols(text, alphabet, out);
        return;
      }
    }
    writeAsItIs(text, out);
  }

  /** For texts that many share, or parts of them. */
  static void writeAsItIs(String text, CompactOutput out) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    writeHeader(utf8.length, ANY, out);
    out.writeBytes(utf8);
  }

  static String read(CompactInput in) {
    int header = in.readCount();
    int length = header >>> ALPHABET_BITS;
    int number = header & ANY;
    return number == ANY
        ? new String(in.readBytes(length), StandardCharsets.UTF_8)
        : readSymbols(length, ALPHABETS.get(number), in);
  }

  private static void writeHeader(int length, int alphabet, CompactOutput out) {
    out.writeVarint(((long) length << ALPHABET_BITS) | alphabet);
  }

  private static void writeSymbols(String text, Alphabet alphabet, CompactOutput out) {
    int pending = 0;
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      pending = (pending << alphabet.bitsPerSymbol) | alphabet.codes[text.charAt(i)];
      bits += alphabet.bitsPerSymbol;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        out.writeByte(pending >> bits);
      }
    }
    if (bits > 0) {
      out.writeByte(pending << (Byte.SIZE - bits));
    }
  }

  private static String readSymbols(int length, Alphabet alphabet, CompactInput in) {
    StringBuilder text = new StringBuilder(length);
    int pending = 0;
    int bits = 0;
    for (int i = 0; i < length; i++) {
      if (bits < alphabet.bitsPerSymbol) {
        pending = (pending << Byte.SIZE) | in.readByte();
        bits += Byte.SIZE;
      }
      bits -= alphabet.bitsPerSymbol;
      text.append(alphabet.symbols[(pending >> bits) & (alphabet.symbols.length - 1)]);
    }
    return text.toString();
  }
}
