package org.earlyleavers.faults.disk;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One for everybody who keeps data. */
public final class SmallDisks implements AutoCloseable {

  private static final int MEGABYTES = 4096;

  private final Deque<SmallDisk> mounted = new ArrayDeque<>();
  private final SmallDisk broker;
  private final SmallDisk database;
  private final SmallDisk state;

  private SmallDisks(Path broker, Path database, Path state) {
    this.broker = mount(broker);
    this.database = mount(database);
    this.state = mount(state);
  }

  /** Mounts them on these folders; empty where this is not possible. */
  public static Optional<SmallDisks> mount(Path broker, Path database, Path state) {
    try {
      return Optional.of(new SmallDisks(broker, database, state));
    } catch (NoSmallDiskException e) {
      return Optional.empty();
    }
  }

  private SmallDisk mountOne(Path folder) {
    SmallDisk disk = SmallDisk.mount(folder, MEGABYTES);
    mounted.push(disk);
    return disk;
  }

  private SmallDisk mount(Path folder) {
    try {
      return mountOne(folder);
    } catch (NoSmallDiskException e) {
      close();
      throw e;
    }
  }

  SmallDisk broker() {
    return broker;
  }

  SmallDisk database() {
    return database;
  }

  SmallDisk state() {
    return state;
  }

  @Override
  public void close() {
    while (!mounted.isEmpty()) {
      mounted.pop().close();
    }
  }
}
