package org.earlyleavers.caseload.store;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.earlyleavers.events.serialization.EventJson;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** Writes JSON columns as events are written, whatever the API's JSON looks like. */
@JsonFormat
@PersistenceUnitExtension
final class EventJsonFormat implements FormatMapper {

  private final FormatMapper jackson = new JacksonJsonFormatMapper(EventJson.mapper());

  @Override
  public <T> T fromString(CharSequence json, JavaType<T> type, WrapperOptions options) {
    return jackson.fromString(json, type, options);
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    return jackson.toString(value, type, options);
  }
}
