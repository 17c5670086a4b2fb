package org.earlyleavers.reporting.submission;

import java.util.HexFormat;

/** A keyed hash of a statement: tells two contents apart and says nothing about either. */
record Fingerprint(String hex) {

  /** Of no statement. */
  static final Fingerprint NONE = new Fingerprint("");

  static Fingerprint of(byte[] hash) {
    return new Fingerprint(HexFormat.of().formatHex(hash));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
