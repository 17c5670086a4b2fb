package org.earlyleavers.faults.poison;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.earlyleavers.events.Topic;
import org.earlyleavers.events.serialization.EventType;

/** A record that nobody shall stumble over. */
enum Poison {
  BAD_BYTES {
    @Override
    byte[] value(RandomGenerator random) {
      return bytes(random, 300);
    }
  },
  AS_LARGE_AS_THE_TOPIC_TAKES {
    @Override
    byte[] value(RandomGenerator random) {
      return bytes(random, LARGEST);
    }
  },
  TWO_MEGABYTES {
    @Override
    byte[] value(RandomGenerator random) {
      return bytes(random, 2 * MEGABYTE);
    }
  },
  NULL_KEY {
    @Override
    byte[] key(RandomGenerator random) {
      return null;
    }
  },
  TOMBSTONE {
    @Override
    byte[] value(RandomGenerator random) {
      return null;
    }
  },
  UNKNOWN_VERSION {
    @Override
    String type(Topic<?> topic) {
      return super.type(topic).replaceAll("v\\d+$", "v99");
    }
  },
  EMPTY,
  NO_ENVELOPE {
    @Override
    ProducerRecord<byte[], byte[]> on(Topic<?> topic, RandomGenerator random) {
      return new ProducerRecord<>(topic.name(), key(random), "{}".getBytes(UTF_8));
    }
  };

  private static final int MEGABYTE = 1 << 20;

  /** With key and headers it stays below the limit of a record. */
  private static final int LARGEST = MEGABYTE - 2048;

  /** This poison as a record of a topic. */
  ProducerRecord<byte[], byte[]> on(Topic<?> topic, RandomGenerator random) {
    ProducerRecord<byte[], byte[]> poisoned =
        new ProducerRecord<>(topic.name(), key(random), value(random));
    poisoned
        .headers()
        .add("ce_specversion", "1.0".getBytes(UTF_8))
        .add("ce_id", new UUID(random.nextLong(), random.nextLong()).toString().getBytes(UTF_8))
        .add("ce_source", "/fault-suite".getBytes(UTF_8))
        .add("ce_type", type(topic).getBytes(UTF_8))
        .add("content-type", "application/json".getBytes(UTF_8));
    return poisoned;
  }

  byte[] key(RandomGenerator random) {
    return new UUID(random.nextLong(), random.nextLong()).toString().getBytes(UTF_8);
  }

  byte[] value(RandomGenerator random) {
    return new byte[0];
  }

  String type(Topic<?> topic) {
    for (EventType type : EventType.values()) {
      if (topic.eventType().isAssignableFrom(type.body())) {
        return type.typeName();
      }
    }
    throw new IllegalArgumentException("Nothing may stand on " + topic);
  }

  private static byte[] bytes(RandomGenerator random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
