package org.earlyleavers.matching.stream.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.earlyleavers.matching.record.RecordRef;

/**
 * The keys of one room:
 *
 * <pre>
 * residents    room │ hash of the record
 * </pre>
 *
 * <p>A hash is 4 bytes long and begins with a bit that tells reports from other records. In memory
 * a corner of a room is known by a hash of both.
 */
final class RoomKeys {

  /** The least hash of a report. */
  private static final int REPORT = 0x8000_0000;

  private static final int HASH_BYTES = Integer.BYTES;

  private final byte[] room;

  /** The keys of the room of that pseudonym. */
  RoomKeys(String pseudonym) {
    room = Base64.getUrlDecoder().decode(pseudonym);
  }

  private RoomKeys(byte[] room) {
    this.room = room;
  }

  /** The room of a resident's key. */
  static RoomKeys roomOf(Bytes resident) {
    return new RoomKeys(Arrays.copyOf(resident.get(), resident.get().length - HASH_BYTES));
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

  /** Where a record is kept. */
  Bytes resident(int hash) {
    return Bytes.wrap(buffer(HASH_BYTES).putInt(hash).array());
  }

  /**
   * Tells the records of all rooms apart, nearly always: a record has one hash wherever it is, and
   * corners of two rooms may share theirs. The mark of a mark is the hash again.
   */
  int mark(int hash) {
    return hash ^ (Utils.murmur2(room) & ~REPORT);
  }

  /** Tells corners of all rooms apart, nearly always. */
  int corner(int corner) {
    return Utils.murmur2(buffer(Integer.BYTES).putInt(corner).array());
  }

  private ByteBuffer buffer(int more) {
    return ByteBuffer.allocate(room.length + more).put(room);
  }
}
