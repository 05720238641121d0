package org.jdhclient.linux.host.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.helpers.NOPLogger;

class FileLockTest {
  @TempDir private Path directory;

  @Test
  void aFileIsLockedOnceAtATime() throws Exception {
    var held = FileLock.tryAcquire(directory.resolve("lock"), NOPLogger.NOP_LOGGER);
    assertThat(FileLock.tryAcquire(directory.resolve("lock"), NOPLogger.NOP_LOGGER)).isEmpty();

    held.orElseThrow().close();
    FileLock.tryAcquire(directory.resolve("lock"), NOPLogger.NOP_LOGGER).orElseThrow().close();
  }

  @Test
  void whoLetsGoLeavesNoFile() throws Exception {
    FileLock.tryAcquire(directory.resolve("lock"), NOPLogger.NOP_LOGGER).orElseThrow().close();
    assertThat(directory).isEmptyDirectory();
  }

  /** Between its opening a file and locking it, another may have let go of that. */
  @Test
  void whatWasRemovedMeanwhileIsNoLock() throws Exception {
    var file = directory.resolve("lock");
    var former = FileLock.tryAcquire(file, NOPLogger.NOP_LOGGER).orElseThrow();
    Files.delete(file);

    try (var lock = FileLock.tryAcquire(file, NOPLogger.NOP_LOGGER).orElseThrow()) {
      assertThat(lock).isNotSameAs(former);
      assertThat(FileLock.tryAcquire(file, NOPLogger.NOP_LOGGER)).isEmpty();
    }
    former.close();
  }

  @Test
  void nobodyElseCanOpenItAndSoLockIt() throws Exception {
    var loose = Files.createFile(directory.resolve("loose"));
    Files.setPosixFilePermissions(loose, PosixFilePermissions.fromString("rw-r--r--"));

    for (var file : new Path[] {loose, directory.resolve("new")}) {
      try (var lock = FileLock.tryAcquire(file, NOPLogger.NOP_LOGGER).orElseThrow()) {
        assertThat(lock).isNotNull();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void whatIsNoFileIsNotLocked() throws Exception {
    var target = Files.createFile(directory.resolve("target"));
    var link = Files.createSymbolicLink(directory.resolve("link"), target);

    assertThatThrownBy(() -> FileLock.tryAcquire(link, NOPLogger.NOP_LOGGER))
        .hasMessage(link + ": is a symbolic link, no regular file");
    assertThatThrownBy(() -> FileLock.tryAcquire(directory, NOPLogger.NOP_LOGGER))
        .hasMessage(directory + ": is a directory, no regular file");
    assertThatThrownBy(
            () -> FileLock.tryAcquire(directory.resolve("nosuch/lock"), NOPLogger.NOP_LOGGER))
        .isInstanceOf(FileSystemException.class)
        .hasMessageEndingWith("no such directory");
  }
}
