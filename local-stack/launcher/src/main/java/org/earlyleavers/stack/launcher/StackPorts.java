package org.earlyleavers.stack.launcher;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything listens on the loopback interface; 0 takes a free port.
 *
 * @param services of every service
 */
public record StackPorts(int kafka, int database, int identity, Map<Service, Integer> services) {

  /** Copies the map, so that the record is immutable. */
  public StackPorts {
    services = Map.copyOf(services);
  }

  /** The same ports at each start: what people want. */
  public static StackPorts usual() {
    Map<Service, Integer> services = new EnumMap<>(Service.class);
    Arrays.stream(Service.values()).forEach(each -> services.put(each, each.usualPort()));
    return new StackPorts(19_092, 15_432, 18_080, services);
  }

  /** Whatever is free: what tests want. */
  public static StackPorts free() {
    Map<Service, Integer> services = new EnumMap<>(Service.class);
    Arrays.stream(Service.values()).forEach(each -> services.put(each, 0));
    return new StackPorts(0, 0, 0, services);
  }

  int of(Service service) {
    return services.get(service);
  }

  /** Every port with what wants it. */
  Map<String, Integer> byWhatWantsIt() {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("the identity provider", identity);
    all.put("PostgreSQL", database);
    all.put("Kafka", kafka);
    Arrays.stream(Service.values()).forEach(each -> all.put(each.title(), of(each)));
    return all;
  }
}
