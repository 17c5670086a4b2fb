package org.earlyleavers.benchmarks.services;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.earlyleavers.stack.launcher.LocalStack;
import org.earlyleavers.stack.launcher.Service;
import org.earlyleavers.stack.launcher.StackListener;
import org.earlyleavers.stack.launcher.StackSettings;

/** Many senders at once while the broker takes little: senders wait, and memory does not grow. */
final class SlowBroker implements IntakeBenchmark.Subject {

  private static final int SENDERS = 16;
  private static final double BYTES_PER_SECOND = 200_000;

  @Override
  public List<String> measure(Path repository, Path logs, int records, StackListener listener)
      throws Exception {
    StackSettings settings = StackSettings.forTests(repository, logs).only(Service.ADAPTERS);
    try (LocalStack stack = LocalStack.start(settings, listener)) {
      LabourSender sender = new LabourSender(stack);
      slowDown(stack);
      try (HeapWatch heap = new HeapWatch(sender::metrics)) {
        Map<Integer, Long> answers = send(sender, records);
        return List.of(
            "%,d enrolments from %d senders at a broker of %,.0f bytes/s: answers %s; %s"
                .formatted(records, SENDERS, BYTES_PER_SECOND, answers, heap.seen()));
      }
    }
  }

  private static Map<Integer, Long> send(LabourSender sender, int records) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      List<Callable<Integer>> batches =
          IntStream.iterate(0, from -> from < records, from -> from + Dossiers.BATCH)
              .<Callable<Integer>>mapToObj(
                  from -> () -> sender.send(Dossiers.batch("slow", from, from + Dossiers.BATCH)))
              .toList();
      Map<Integer, Long> answers = new TreeMap<>();
      for (Future<Integer> answer : senders.invokeAll(batches)) {
        answers.merge(answer.get(), 1L, Long::sum);
      }
      return answers;
    } finally {
      senders.shutdown();
    }
  }

  private static void slowDown(LocalStack stack) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
      ClientQuotaEntity everybody =
          new ClientQuotaEntity(Collections.singletonMap(ClientQuotaEntity.CLIENT_ID, null));
      ClientQuotaAlteration.Op slow =
          new ClientQuotaAlteration.Op("producer_byte_rate", BYTES_PER_SECOND);
      admin
          .alterClientQuotas(List.of(new ClientQuotaAlteration(everybody, List.of(slow))))
          .all()
          .get();
    }
  }
}
