package org.earlyleavers.benchmarks.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.earlyleavers.matching.stream.state.CompactRocksDb;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** The stores that an instance of matching has left on disk. */
record StateOnDisk(Path state) {

  /** Bytes of each store over all partitions. */
  Map<String, Long> bytes() {
    Map<String, Long> bytes = new TreeMap<>();
    for (Path store : stores()) {
      try (Stream<Path> files = Files.list(store)) {
        long size = files.filter(StateOnDisk::holdsData).mapToLong(StateOnDisk::size).sum();
        bytes.merge(store.getFileName().toString(), size, Long::sum);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bytes;
  }

  /** Leaves nothing to be merged, as after a quiet while. */
  void compact() throws RocksDBException {
    for (Path store : stores()) {
      CompactRocksDb setter = new CompactRocksDb();
      try (Options options = new Options()) {
        options.setTableFormatConfig(new BlockBasedTableConfig());
        setter.setConfig(store.getFileName().toString(), options, Map.of());
        try (RocksDB database = RocksDB.open(options, store.toString())) {
          database.compactRange();
        } finally {
          setter.close(store.getFileName().toString(), options);
        }
      }
    }
  }

  /** The directory of the task that holds a partition of the rooms. */
  Path rooms(int partition) {
    return stores().stream()
        .filter(store -> store.endsWith("residents"))
        .map(store -> store.getParent().getParent())
        .filter(task -> task.getFileName().toString().endsWith("_" + partition))
        .findFirst()
        .orElseThrow();
  }

  private List<Path> stores() {
    try (Stream<Path> tree = Files.walk(state)) {
      return tree.filter(path -> path.getParent().endsWith("rocksdb")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holdsData(Path file) {
    return file.toString().endsWith(".sst");
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
