package org.earlyleavers.benchmarks.services;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.earlyleavers.events.Topics;
import org.earlyleavers.stack.launcher.LocalStack;
import org.earlyleavers.stack.launcher.Service;
import org.earlyleavers.stack.launcher.StackListener;
import org.earlyleavers.stack.launcher.StackSettings;

/**
 * Apprentices over HTTP through the labour adapter into the broker: all new, then all again, which
 * publishes nothing.
 */
final class AdapterIntake implements IntakeBenchmark.Subject {

  private static final int SENDERS = 2;
  private static final int WARM_UP = 10_000;

  @Override
  public List<String> measure(Path repository, Path logs, int records, StackListener listener)
      throws Exception {
    List<String> lines = new ArrayList<>();
    StackSettings settings = StackSettings.forTests(repository, logs).only(Service.ADAPTERS);
    try (LocalStack stack = LocalStack.start(settings, listener)) {
      LabourSender sender = new LabourSender(stack);
      lines.add(
          "first %,d records after the start: %s"
              .formatted(WARM_UP, seconds(send(sender, "warm-up", WARM_UP))));
      try (HeapWatch heap = new HeapWatch(sender::metrics)) {
        long before = onTopic(stack);
        Duration cpuBefore = adaptersCpu();
        Duration took = send(sender, "run", records);
        lines.add(
            "%,d new enrolments: %s (%s of processor time), %,d records/s; on the topic %,d more; %s"
                .formatted(
                    records,
                    seconds(took),
                    seconds(adaptersCpu().minus(cpuBefore)),
                    records * 1000L / took.toMillis(),
                    onTopic(stack) - before,
                    heap.seen()));
        before = onTopic(stack);
        Duration again = send(sender, "run", records);
        lines.add(
            "the same again: %s, %,d records/s; on the topic %,d more (progress); %s"
                .formatted(
                    seconds(again),
                    records * 1000L / again.toMillis(),
                    onTopic(stack) - before,
                    heap.seen()));
      }
    }
    return lines;
  }

  private static Duration send(LabourSender sender, String run, int records) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      List<Callable<Integer>> batches =
          IntStream.iterate(0, from -> from < records, from -> from + Dossiers.BATCH)
              .<Callable<Integer>>mapToObj(
                  from ->
                      () ->
                          sender.send(
                              Dossiers.batch(run, from, Math.min(records, from + Dossiers.BATCH))))
              .toList();
      long began = System.nanoTime();
      for (Future<Integer> answer : senders.invokeAll(batches)) {
        if (answer.get() != 200) {
          throw new IllegalStateException("A batch was answered " + answer.get());
        }
      }
      return Duration.ofNanos(System.nanoTime() - began);
    } finally {
      senders.shutdown();
    }
  }

  /** Of the only child of this process; on a busy machine it says more than the clock. */
  private static Duration adaptersCpu() {
    return ProcessHandle.current()
        .children()
        .flatMap(child -> child.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static long onTopic(LocalStack stack) {
    Map<String, Object> settings = Map.of("bootstrap.servers", stack.bootstrapServers());
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      String topic = Topics.ENROLMENT_CHANGES.name();
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private static String seconds(Duration took) {
    return "%.1f s".formatted(took.toMillis() / 1000.0);
  }
}
