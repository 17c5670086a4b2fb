package org.earlyleavers.matching.stream.state.compact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.earlyleavers.matching.record.Content;
import org.earlyleavers.matching.record.Content.Award;
import org.earlyleavers.matching.record.Content.Departure;
import org.earlyleavers.matching.record.Content.Spell;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.record.Version;

/** A record's statement; a version that is the instant of recording is not written twice. */
final class StatementFormat implements CompactFormat<Statement> {

  private static final int KIND = 0b11;
  private static final int SPELL = 0;
  private static final int AWARD = 1;
  private static final int DEPARTURE = 2;
  private static final int NUMBER_IS_INSTANT = 1 << 2;
  private static final int LONG_DIGEST = 1 << 3;
  private static final int INSTITUTION = 1 << 4;
  private static final int UNTIL = 1 << 5;
  private static final int REPORTED_WHEN_RECORDED = 1 << 6;

  /** In seconds, some 30,000 years. */
  private static final long FAR = 1_000_000_000_000L;

  private final IdentityFormat identities = new IdentityFormat();

  @Override
  public void write(Statement statement, CompactOutput out) {
    int flags = flags(statement);
    out.writeByte(flags);
    RecordFormat.writeRef(statement.ref(), out);
    CompactTime.write(statement.recordedAt(), out);
    if ((flags & NUMBER_IS_INSTANT) == 0) {
      out.writeSigned(statement.version().number());
    }
    out.writeFixed(statement.version().digest(), digestBytes(flags));
    writeContent(statement.content(), flags, out);
    identities.write(statement.identity(), out);
  }

  @Override
  public Statement read(CompactInput in) {
    int flags = in.readByte();
    RecordRef ref = RecordFormat.readRef(in);
    Instant recordedAt = CompactTime.readInstant(in);
    long number = (flags & NUMBER_IS_INSTANT) == 0 ? in.readSigned() : micros(recordedAt);
    long digest = in.readFixed(digestBytes(flags));
    boolean isLong = (flags & LONG_DIGEST) != 0;
    Version version = new Version(number, isLong ? digest : (int) digest);
    Content content = readContent(in, flags, recordedAt);
    return new Statement(ref, version, recordedAt, identities.read(in), content);
  }

  private static int flags(Statement statement) {
    long digest = statement.version().digest();
    int flags =
        (statement.version().number() == micros(statement.recordedAt()) ? NUMBER_IS_INSTANT : 0)
            | (digest == (int) digest ? 0 : LONG_DIGEST);
    if (statement.content() instanceof Spell spell) {
      return flags
          | SPELL
          | (spell.institution().isPresent() ? INSTITUTION : 0)
          | (spell.until().isPresent() ? UNTIL : 0);
    } else if (statement.content() instanceof Departure departure) {
      boolean when = departure.reportedAt().equals(statement.recordedAt());
      return flags | DEPARTURE | (when ? REPORTED_WHEN_RECORDED : 0);
    } else {
      return flags | AWARD;
    }
  }

  private static int digestBytes(int flags) {
    return (flags & LONG_DIGEST) == 0 ? Integer.BYTES : Long.BYTES;
  }

  private static void writeContent(Content content, int flags, CompactOutput out) {
    if (content instanceof Spell spell) {
      spell.institution().ifPresent(uai -> CompactIdentifiers.writeUai(uai, out));
      CompactTime.write(spell.from(), out);
      spell
          .until()
          .ifPresent(until -> out.writeSigned(until.toEpochDay() - spell.from().toEpochDay()));
    } else if (content instanceof Award award) {
      out.writeSigned(award.level());
      CompactTime.write(award.on(), out);
    } else if (content instanceof Departure departure) {
      CompactIdentifiers.writeUai(departure.school(), out);
      CompactTime.write(departure.on(), out);
      if ((flags & REPORTED_WHEN_RECORDED) == 0) {
        CompactTime.write(departure.reportedAt(), out);
      }
    }
  }

  private static Content readContent(CompactInput in, int flags, Instant recordedAt) {
    return switch (flags & KIND) {
      case SPELL -> {
        Optional<String> institution =
            (flags & INSTITUTION) == 0
                ? Optional.empty()
                : Optional.of(CompactIdentifiers.readUai(in));
        LocalDate from = CompactTime.readDate(in);
        yield new Spell(
            institution,
            from,
            (flags & UNTIL) == 0 ? Optional.empty() : Optional.of(from.plusDays(in.readSigned())));
      }
      case AWARD -> new Award(Math.toIntExact(in.readSigned()), CompactTime.readDate(in));
      case DEPARTURE ->
          new Departure(
              CompactIdentifiers.readUai(in),
              CompactTime.readDate(in),
              (flags & REPORTED_WHEN_RECORDED) == 0 ? CompactTime.readInstant(in) : recordedAt);
      default -> throw new IllegalArgumentException("Unknown kind of content");
    };
  }

  /** Microseconds since 1970, or what no version number is. */
  private static long micros(Instant instant) {
    long seconds = instant.getEpochSecond();
    boolean usual = Math.abs(seconds) < FAR && instant.getNano() % 1_000 == 0;
    return usual ? ChronoUnit.MICROS.between(Instant.EPOCH, instant) : Long.MIN_VALUE;
  }
}
