package org.earlyleavers.matching.stream.state;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * How the stores lie on disk. Kafka Streams' own settings compress nothing, give every store a
 * cache of 50 MB, and let a store grow to a multiple of its content.
 */
public final class CompactRocksDb implements RocksDBConfigSetter {

  private static final long MEGABYTE = 1 << 20;

  /**
   * Of blocks and of what is not written yet, for all stores of the process together, more or less.
   * With a million enrolled a read takes half the processor time that it takes with 256 MB, which
   * do not hold all their blocks.
   */
  private static final long MEMORY = 512 * MEGABYTE;

  /** Few threads read; in each of RocksDB's usual 64 parts two filters would leave no space. */
  private static final int CACHE_PARTS_BITS = 2;

  /** For indexes and filters, which every read needs. */
  private static final double HIGH_PRIORITY = 0.5;

  private static final long WRITE_BUFFERS = 96 * MEGABYTE;

  /** Large enough to compress; few records are read. */
  private static final long BLOCK_BYTES = 16 * 1024L;

  /**
   * What records have in common is written once a file: names, towns and the shape of a record. It
   * is taken from the file as it stands: to train it saves one part in a hundred, at a third of all
   * processor time of a load.
   */
  private static final int DICTIONARY_BYTES = 32 * 1024;

  private static final double BLOOM_BITS = 8;

  /**
   * Kafka Streams has a store written to a file of its own every 10,000 changes, which is little.
   * Each merge writes everything anew: with 4 files, as is usual, nine tenths of a load's merging
   * would be spent on what had been merged before.
   */
  private static final int FILES_TO_MERGE = 16;

  private static final int FILES_TO_SLOW_DOWN_AT = 2 * FILES_TO_MERGE;
  private static final int FILES_TO_STOP_AT = 3 * FILES_TO_MERGE;

  static {
    RocksDB.loadLibrary();
  }

  private static final Cache CACHE = new LRUCache(MEMORY, CACHE_PARTS_BITS, false, HIGH_PRIORITY);
  private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);

  private BloomFilter bloom;
  private CompressionOptions dictionary;

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    bloom = new BloomFilter(BLOOM_BITS);
    dictionary = new CompressionOptions().setEnabled(true).setMaxDictBytes(DICTIONARY_BYTES);
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table
        .setBlockCache(CACHE)
        .setBlockSize(BLOCK_BYTES)
        .setFormatVersion(5)
        .setCacheIndexAndFilterBlocks(true)
        .setCacheIndexAndFilterBlocksWithHighPriority(true)
        .setPinL0FilterAndIndexBlocksInCache(true)
        .setFilterPolicy(bloom);
    options
        .setTableFormatConfig(table)
        .setWriteBufferManager(BUFFERS)
        .setCompactionStyle(CompactionStyle.LEVEL)
        .setLevelCompactionDynamicLevelBytes(true)
        .setLevel0FileNumCompactionTrigger(FILES_TO_MERGE)
        .setLevel0SlowdownWritesTrigger(FILES_TO_SLOW_DOWN_AT)
        .setLevel0StopWritesTrigger(FILES_TO_STOP_AT)
        .setCompressionType(CompressionType.LZ4_COMPRESSION)
        .setBottommostCompressionType(CompressionType.ZSTD_COMPRESSION)
        .setBottommostCompressionOptions(dictionary);
  }

  @Override
  public void close(String storeName, Options options) {
    bloom.close();
    dictionary.close();
  }
}
