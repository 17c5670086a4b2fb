package org.earlyleavers.matching.stream.state;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.List;
import org.earlyleavers.events.serialization.EventJson;
import org.earlyleavers.matching.dossier.Report;
import org.earlyleavers.matching.record.Content;
import org.earlyleavers.matching.room.RoomEntry;
import org.earlyleavers.matching.room.RoomMessage;
import org.earlyleavers.matching.stream.message.ToDossier;
import org.earlyleavers.matching.stream.message.ToRoom;

/** How state and internal messages are written as JSON; sealed types by their simple names. */
final class StateJson {

  private static final List<Class<?>> SEALED =
      List.of(
          Report.class,
          Content.class,
          RoomEntry.class,
          RoomMessage.class,
          ToRoom.class,
          ToDossier.class);

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface NamedBySimpleName {}

  private StateJson() {}

  static JsonMapper mapper() {
    JsonMapper.Builder builder =
        EventJson.mapper().rebuild().disable(MapperFeature.AUTO_DETECT_IS_GETTERS);
    for (Class<?> sealed : SEALED) {
      builder.addMixIn(sealed, NamedBySimpleName.class);
      for (Class<?> permitted : sealed.getPermittedSubclasses()) {
        builder.registerSubtypes(new NamedType(permitted, permitted.getSimpleName()));
      }
    }
    return builder.build();
  }
}
