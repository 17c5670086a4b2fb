package org.earlyleavers.matching.stream.state.compact;

import java.util.Base64;

/** Official identifiers, which are short where they have their usual shape. */
final class CompactIdentifiers {

  /** First byte of an identifier of unusual shape; its text follows. */
  private static final int ESCAPE = 0xFF;

  private static final int INE_LENGTH = 11;
  private static final int INE_BYTES = 5;
  private static final long INE_WITH_ONE_LETTER = 1_000_000_000L * 26 * 26;

  private static final int UAI_DIGITS = 7;
  private static final int UAI_BYTES = 3;
  private static final String UAI_KEYS = "ABCDEFGHJKLMNPRSTUVWXYZ";

  private static final int ROOM_BYTES = 5;

  private CompactIdentifiers() {}

  /** Nine digits and two letters, or ten digits and a letter: five bytes. */
  static void writeIne(String ine, CompactOutput out) {
    long packed = packedIne(ine);
    if (packed < 0) {
      out.writeByte(ESCAPE);
      CompactText.write(ine, out);
    } else {
      out.writeFixed(packed, INE_BYTES);
    }
  }

  static String readIne(CompactInput in) {
    if (in.peekByte() == ESCAPE) {
      in.readByte();
      return CompactText.read(in);
    }
    long packed = in.readFixed(INE_BYTES);
    if (packed >= INE_WITH_ONE_LETTER) {
      long rest = packed - INE_WITH_ONE_LETTER;
      return digits(rest / 26, 10) + letter(rest % 26);
    }
    return digits(packed / (26 * 26), 9) + letter(packed / 26 % 26) + letter(packed % 26);
  }

  private static long packedIne(String ine) {
    if (ine.length() != INE_LENGTH || !isLetter(ine.charAt(10)) || number(ine, 9) < 0) {
      return -1;
    }
    int last = ine.charAt(10) - 'A';
    if (isLetter(ine.charAt(9))) {
      return (number(ine, 9) * 26 + (ine.charAt(9) - 'A')) * 26 + last;
    }
    return number(ine, 10) < 0 ? -1 : INE_WITH_ONE_LETTER + number(ine, 10) * 26 + last;
  }

  /** Seven digits and the letter that follows from them: three bytes. */
  static void writeUai(String uai, CompactOutput out) {
    long number = uai.length() == UAI_DIGITS + 1 ? number(uai, UAI_DIGITS) : -1;
    if (number >= 0 && uai.charAt(UAI_DIGITS) == uaiKey(number)) {
      out.writeFixed(number, UAI_BYTES);
    } else {
      out.writeByte(ESCAPE);
      CompactText.write(uai, out);
    }
  }

  static String readUai(CompactInput in) {
    if (in.peekByte() == ESCAPE) {
      in.readByte();
      return CompactText.read(in);
    }
    long number = in.readFixed(UAI_BYTES);
    return digits(number, UAI_DIGITS) + uaiKey(number);
  }

  private static char uaiKey(long number) {
    return UAI_KEYS.charAt((int) (number % UAI_KEYS.length()));
  }

  /** Of the length of a room's pseudonym: five bytes. The first says how many there are. */
  static void writeRoom(String room, CompactOutput out) {
    byte[] bytes = Base64.getUrlDecoder().decode(room);
    out.writeByte(bytes.length - ROOM_BYTES);
    out.writeBytes(bytes);
  }

  static String readRoom(CompactInput in) {
    byte[] bytes = in.readBytes((byte) in.readByte() + ROOM_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The number that the first digits are, or -1. */
  static long number(String text, int digits) {
    long number = 0;
    for (int i = 0; i < digits; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = number * 10 + (digit - '0');
    }
    return number;
  }

  static String digits(long number, int length) {
    char[] digits = new char[length];
    long rest = number;
    for (int i = length - 1; i >= 0; i--) {
      digits[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(digits);
  }

  private static boolean isLetter(char symbol) {
    return symbol >= 'A' && symbol <= 'Z';
  }

  private static char letter(long index) {
    return (char) ('A' + index);
  }
}
