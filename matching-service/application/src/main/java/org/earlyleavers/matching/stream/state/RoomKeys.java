package org.earlyleavers.matching.stream.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.earlyleavers.matching.record.RecordRef;

/**
 * The keys under which stores keep one room:
 *
 * <pre>
 * residents             room │ hash of the record
 * indexes of corners    room │ corner, 3 bytes
 *                       room │ corner, 3 bytes │ hash of the record
 * </pre>
 *
 * <p>A hash is 4 bytes long and begins with a bit that tells reports from other records.
 */
final class RoomKeys {

  /** The least hash of a report. */
  private static final int REPORT = 0x8000_0000;

  private static final int HASH_BYTES = Integer.BYTES;
  private static final int CORNER_BYTES = 3;

  private final byte[] room;

  /** The keys of the room of that pseudonym. */
  RoomKeys(String pseudonym) {
    room = Base64.getUrlDecoder().decode(pseudonym);
  }

  /** Tells records of one room apart, nearly always. */
  static int hash(RecordRef ref) {
    int hash = Utils.murmur2((ref.source() + ":" + ref.id()).getBytes(StandardCharsets.UTF_8));
    return switch (ref.kind()) {
      case REPORT -> hash | REPORT;
      case ENROLMENT -> hash & ~REPORT;
      case QUALIFICATION -> ~hash & ~REPORT;
    };
  }

  /** The hash at the end of a key. */
  static int hashIn(Bytes key) {
    return ByteBuffer.wrap(key.get()).getInt(key.get().length - HASH_BYTES);
  }

  /** Where a record is kept. */
  Bytes resident(int hash) {
    return Bytes.wrap(buffer(HASH_BYTES).putInt(hash).array());
  }

  /** The first key of residents that are no reports. */
  Bytes firstRecord() {
    return resident(0);
  }

  /** The last key of residents that are no reports. */
  Bytes lastRecord() {
    return resident(~REPORT);
  }

  /** Says who stands in a corner. */
  Bytes corner(int corner) {
    return Bytes.wrap(corner(corner, 0).array());
  }

  /** Says that a record stands in a corner. */
  Bytes standing(int corner, int hash) {
    return Bytes.wrap(corner(corner, HASH_BYTES).putInt(hash).array());
  }

  private ByteBuffer corner(int corner, int more) {
    return buffer(CORNER_BYTES + more).put((byte) (corner >> 16)).putShort((short) corner);
  }

  /** The first key that an index can hold of a single record in a corner. */
  Bytes firstIn(int corner) {
    return standing(corner, 0);
  }

  /** The last key that an index can hold of a single record in a corner. */
  Bytes lastIn(int corner) {
    return standing(corner, -1);
  }

  private ByteBuffer buffer(int more) {
    return ByteBuffer.allocate(room.length + more).put(room);
  }
}
