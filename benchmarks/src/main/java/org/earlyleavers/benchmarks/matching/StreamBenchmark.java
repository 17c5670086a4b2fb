package org.earlyleavers.benchmarks.matching;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rocksdb.RocksDBException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One instance of matching in this process: its load, its stores, and look-ups in them. */
@Command(
    name = "stream",
    mixinStandardHelpOptions = true,
    description = "load of one instance of matching, the size of its stores, look-ups in them")
public final class StreamBenchmark implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "SIZE",
      description = "how many are enrolled (default: ${DEFAULT-VALUE})")
  private int size = 1_000_000;

  @Option(
      names = "--with",
      paramLabel = "KEY=VALUE",
      description = "a setting of Kafka Streams in place of the shipped one")
  private Map<String, String> others = Map.of();

  @Override
  public Integer call() throws IOException, InterruptedException, RocksDBException {
    LoadingRocksDb.run(size, others);
    return 0;
  }
}
