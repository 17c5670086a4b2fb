package org.earlyleavers.matching.stream.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.errors.SerializationException;
import org.earlyleavers.matching.linkage.BirthDate;
import org.earlyleavers.matching.linkage.Identity;
import org.earlyleavers.matching.linkage.Locality;
import org.earlyleavers.matching.linkage.Sex;
import org.earlyleavers.matching.record.Content;
import org.earlyleavers.matching.record.RecordRef;
import org.earlyleavers.matching.record.RecordRef.Kind;
import org.earlyleavers.matching.record.Statement;
import org.earlyleavers.matching.record.Version;
import org.earlyleavers.matching.room.Corners;
import org.earlyleavers.matching.room.Freshness;
import org.earlyleavers.matching.room.Placement;
import org.earlyleavers.matching.room.Resident;
import org.earlyleavers.matching.room.RoomEntry;
import org.earlyleavers.matching.room.RoomEntry.Present;
import org.earlyleavers.matching.stream.message.ToRoom;
import org.earlyleavers.matching.stream.state.compact.PlacementFormat;
import org.earlyleavers.matching.stream.state.compact.ResidentFormat;
import org.earlyleavers.matching.stream.state.compact.ToRoomFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * State outlives releases: what is written here as bytes is edited only together with the
 * application id, under which state is built anew.
 */
class CompactStateTest {

  private static final Instant RECORDED = Instant.parse("2026-11-20T08:00:00.123456Z");
  private static final long MICROS = 1_795_161_600_123_456L;
  private static final String ID =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private final StateSerde<Resident> residents =
      new StateSerde<>(Resident.class, new ResidentFormat());
  private final StateSerde<Placement> placements =
      new StateSerde<>(Placement.class, new PlacementFormat());
  private final StateSerde<ToRoom> messages = new StateSerde<>(ToRoom.class, new ToRoomFormat());

  @Test
  void goldenBytesOfAResidentAreWrittenAndRead() {
    String golden =
        "030109af5004010203ffeedd340880029f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c"
            + "d15d6c15b0f00a088292b2f0f7d3c501fffffff90781198626b40bf51a147da0661e634c4546455652"
            + "450a4c45410a4d4152494520434c414952459a5f86a4645c";

    assertThat(hex(written(residents, lea()))).isEqualTo(golden);
    assertThat(read(residents, HexFormat.of().parseHex(golden))).isEqualTo(lea());
  }

  @Test
  void goldenBytesOfAPlacementAreWrittenAndRead() {
    Placement placement =
        new Placement(new Version(MICROS, -5), Set.of("AAECAwQ", "_____v8"), Set.of("AAAAAAA"));
    String golden = "038089eb9794acb00604fffffffb0200000102030400fffffffeff01000000000000";

    assertThat(hex(written(placements, placement))).isEqualTo(golden);
    assertThat(read(placements, HexFormat.of().parseHex(golden))).isEqualTo(placement);
  }

  @Test
  void jsonOfTheFirstFormatIsStillRead() {
    String resident =
        """
        {"entry":{"is":"Present","statement":{\
        "ref":{"kind":"ENROLMENT","source":"labour","id":"contract-1"},\
        "version":{"number":1795161600123456,"digest":-7},\
        "recordedAt":"2026-11-20T08:00:00.123456Z",\
        "identity":{"ine":"130187884JE","familyName":"LEFEVRE","givenNames":["LEA"],\
        "birthDate":{"year":2008,"month":3,"day":14}},\
        "content":{"is":"Spell","institution":"0491801S","from":"2026-09-01"}}},\
        "toldTo":["r1"]}\
        """;

    Resident read = read(residents, json(resident));

    Present present = (Present) read.entry();
    assertThat(present.corners()).isEqualTo(Corners.WHOLE_ROOM);
    assertThat(present.statement().identity().familyName()).contains("LEFEVRE");
    assertThat(read.toldTo()).containsExactly("r1");
    assertThat(
            read(
                placements,
                json("{\"version\":{\"number\":3,\"digest\":4},\"rooms\":[\"a\"],\"left\":[]}")))
        .isEqualTo(new Placement(new Version(3, 4), Set.of("a"), Set.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "75056",
        "2A004",
        "2B033",
        "97411",
        "99350",
        "75",
        "2A",
        "971",
        "",
        "7",
        "ABC",
        "2C004",
        "SW1A 1AA",
        "101000",
        "É",
        "99999",
        "00000",
        "09"
      })
  void anyPlaceSurvives(String code) {
    assertSurvives(
        new Identity(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Locality(code)),
            Optional.of(new Locality(code))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "130187884JE",
        "0123456789A",
        "1234567890Z",
        "999999999ZZ",
        "12345",
        "",
        "ABCDEFGHIJK",
        "13018788éJE",
        "130187884J1"
      })
  void anyIneSurvives(String ine) {
    assertSurvives(
        new Identity(
            Optional.of(ine),
            Optional.of("X"),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  static List<Identity> oddIdentities() {
    String endless = "ANNE MARIE ".repeat(20).strip();
    return List.of(
        identity(List.of(), new BirthDate(0, 0, 0)),
        identity(List.of("A", "B", "C", "D", "E", "F", "G", "H"), new BirthDate(2008, 2, 30)),
        identity(List.of(endless), new BirthDate(9999, 99, 99)),
        identity(List.of("Ω ΑΘΗΝΑ", "名前"), new BirthDate(1899, 12, 31)),
        identity(List.of("WITH\nBREAK", ""), new BirthDate(2079, 6, 6)),
        identity(List.of("\u0000"), new BirthDate(2079, 6, 7)));
  }

  @ParameterizedTest
  @MethodSource("oddIdentities")
  void oddIdentitiesSurvive(Identity identity) {
    assertSurvives(identity);
  }

  static List<RoomEntry> entries() {
    RecordRef report = RecordRef.report("6f1e6d38-0a52-4c0e-9d0e-1c7a0f1b2c3d");
    LocalDate day = LocalDate.of(2026, 9, 1);
    Identity nobody = identity(List.of(), new BirthDate(2008, 3, 14));
    SortedSet<Integer> many = new TreeSet<>();
    for (int corner = 1; corner < 300; corner++) {
      many.add(corner * 50_000);
    }
    return List.of(
        new RoomEntry.Absent(report, Version.ERASED),
        new RoomEntry.Absent(new RecordRef(Kind.QUALIFICATION, "é", ""), new Version(-1, 1L << 40)),
        new Present(
            new Statement(
                report,
                new Version(1, Long.MIN_VALUE),
                RECORDED,
                nobody,
                new Content.Departure("0951099D", day, RECORDED)),
            many),
        new Present(
            new Statement(
                report,
                new Version(Long.MAX_VALUE, 0),
                Instant.parse("1969-12-31T23:59:59.999999999Z"),
                nobody,
                new Content.Departure("0951099X", LocalDate.MIN, Instant.MAX)),
            new TreeSet<>(List.of(-1, Integer.MAX_VALUE))),
        new Present(
            new Statement(
                new RecordRef(Kind.QUALIFICATION, "space agency", "award/1"),
                new Version(0, 0),
                Instant.MIN,
                nobody,
                new Content.Award(4, day)),
            Corners.WHOLE_ROOM),
        new Present(
            new Statement(
                new RecordRef(Kind.ENROLMENT, "defence", "x"),
                new Version(1_795_161_600_000_000L, 3),
                Instant.parse("2026-11-20T08:00:00Z"),
                nobody,
                new Content.Spell(Optional.of("12"), day, Optional.of(day.minusDays(1)))),
            Corners.WHOLE_ROOM));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyKindOfEntrySurvives(RoomEntry entry) {
    ToRoom message = new ToRoom.Entry(entry);
    assertThat(read(messages, written(messages, message))).isEqualTo(message);
    Resident resident = new Resident(entry, Set.of("r1", "é"));
    assertThat(read(residents, written(residents, resident))).isEqualTo(resident);
  }

  @Test
  void progressSurvives() {
    Instant eight = Instant.parse("2026-11-20T08:00:00.5Z");
    ToRoom mark = new ToRoom.Mark("labour", 3, Freshness.completeUpTo(eight));
    ToRoom heartbeat =
        new ToRoom.Mark("labour", 3, new Freshness(eight, Optional.of(eight.plusSeconds(10))));

    assertThat(read(messages, written(messages, mark))).isEqualTo(mark);
    assertThat(read(messages, written(messages, heartbeat))).isEqualTo(heartbeat);
  }

  @Test
  void anUnreadableValueIsRefusedWithoutQuotingIt() {
    byte[] bytes = written(residents, lea());
    byte[] cut = new byte[bytes.length / 2];
    System.arraycopy(bytes, 0, cut, 0, cut.length);

    assertThatThrownBy(() -> read(residents, cut))
        .isInstanceOf(SerializationException.class)
        .hasMessage("Cannot read a stored Resident")
        .hasNoCause();
    assertThatThrownBy(() -> read(residents, new byte[] {9}))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("unknown format 9");
  }

  private void assertSurvives(Identity identity) {
    Present former = (Present) lea().entry();
    Statement statement = former.statement();
    Resident resident =
        new Resident(
            new Present(
                new Statement(
                    statement.ref(),
                    statement.version(),
                    statement.recordedAt(),
                    identity,
                    statement.content()),
                former.corners()),
            Set.of());
    assertThat(read(residents, written(residents, resident))).isEqualTo(resident);
  }

  private static Resident lea() {
    return new Resident(
        new Present(
            new Statement(
                new RecordRef(Kind.ENROLMENT, "labour", ID),
                new Version(MICROS, -7),
                RECORDED,
                new Identity(
                    Optional.of("130187884JE"),
                    Optional.of("LEFEVRE"),
                    Optional.empty(),
                    List.of("LEA", "MARIE CLAIRE"),
                    Optional.of(new BirthDate(2008, 3, 14)),
                    Optional.of(Sex.FEMALE),
                    Optional.of(new Locality("2A004")),
                    Optional.of(new Locality("91228"))),
                new Content.Spell(
                    Optional.of("0491801S"),
                    LocalDate.of(2026, 9, 1),
                    Optional.of(LocalDate.of(2028, 8, 31)))),
            new TreeSet<>(List.of(0x010203, 0xFFEEDD))),
        Set.of("r1"));
  }

  private static Identity identity(List<String> givenNames, BirthDate birthDate) {
    return new Identity(
        Optional.empty(),
        Optional.of("MARTIN"),
        Optional.of("L HELIAS"),
        givenNames,
        Optional.of(birthDate),
        Optional.of(Sex.MALE),
        Optional.empty(),
        Optional.empty());
  }

  private static <T> byte[] written(StateSerde<T> serde, T value) {
    return serde.serializer().serialize("topic", value);
  }

  private static <T> T read(StateSerde<T> serde, byte[] bytes) {
    return serde.deserializer().deserialize("topic", bytes);
  }

  private static byte[] json(String text) {
    return ("\u0001" + text).getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
