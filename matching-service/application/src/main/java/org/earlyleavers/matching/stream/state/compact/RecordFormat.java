package org.earlyleavers.matching.stream.state.compact;

import java.util.List;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.RecordRef.Kind;
import org.earlyleavers.matching.record.Version;

/** Which record, in which version. */
final class RecordFormat {

  /** Those that are written as a number; a new one is added at the end. */
  private static final List<String> SOURCES =
      List.of("schools", "agriculture", "labour", "defence", "education");

  private static final List<Kind> KINDS = List.of(Kind.ENROLMENT, Kind.QUALIFICATION, Kind.REPORT);
  private static final int KIND_BITS = 2;
  private static final int OTHER_SOURCE = 0x3F;

  private RecordFormat() {}

  static void writeRef(RecordRef ref, CompactOutput out) {
    int source = SOURCES.indexOf(ref.source());
    out.writeByte(((source < 0 ? OTHER_SOURCE : source) << KIND_BITS) | KINDS.indexOf(ref.kind()));
    if (source < 0) {
      CompactText.write(ref.source(), out);
    }
    CompactText.write(ref.id(), out);
  }

  static RecordRef readRef(CompactInput in) {
    int first = in.readByte();
    int source = first >> KIND_BITS;
    return new RecordRef(
        KINDS.get(first & ((1 << KIND_BITS) - 1)),
        source == OTHER_SOURCE ? CompactText.read(in) : SOURCES.get(source),
        CompactText.read(in));
  }

  /** Eight bytes for a number of microseconds, less for a revision, and four for the digest. */
  static void writeVersion(Version version, CompactOutput out) {
    out.writeSigned(version.number());
    writeDigest(version.digest(), out);
  }

  static Version readVersion(CompactInput in) {
    return new Version(in.readSigned(), readDigest(in));
  }

  /** Four bytes and one that says so; a longer one, as former releases made, as it is. */
  static void writeDigest(long digest, CompactOutput out) {
    int bytes = digest == (int) digest ? Integer.BYTES : Long.BYTES;
    out.writeByte(bytes);
    out.writeFixed(digest, bytes);
  }

  static long readDigest(CompactInput in) {
    return in.readByte() == Integer.BYTES
        ? (int) in.readFixed(Integer.BYTES)
        : in.readFixed(Long.BYTES);
  }
}
