package org.jdhclient.linux.host.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLockTest {
  @TempDir private Path directory;

  @Test
  void aFileIsLockedOnceAtATime() throws Exception {
    var held = FileLock.tryAcquire(directory.resolve("lock"));
    assertThat(FileLock.tryAcquire(directory.resolve("lock"))).isEmpty();

    held.orElseThrow().close();
    FileLock.tryAcquire(directory.resolve("lock")).orElseThrow().close();
  }

  @Test
  void whoLetsGoLeavesNoFile() throws Exception {
    FileLock.tryAcquire(directory.resolve("lock")).orElseThrow().close();
    assertThat(directory).isEmptyDirectory();
  }

  /** Between its opening a file and locking it, another may have let go of that. */
  @Test
  void whatWasRemovedMeanwhileIsNoLock() throws Exception {
    var file = directory.resolve("lock");
    var former = FileLock.tryAcquire(file).orElseThrow();
    Files.delete(file);

    try (var lock = FileLock.tryAcquire(file).orElseThrow()) {
      assertThat(lock).isNotSameAs(former);
      assertThat(FileLock.tryAcquire(file)).isEmpty();
    }
    former.close();
  }

  @Test
  void nobodyElseCanOpenItAndSoLockIt() throws Exception {
    var loose = Files.createFile(directory.resolve("loose"));
    Files.setPosixFilePermissions(loose, PosixFilePermissions.fromString("rw-r--r--"));

    for (var file : new Path[] {loose, directory.resolve("new")}) {
      try (var lock = FileLock.tryAcquire(file).orElseThrow()) {
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

    assertThatThrownBy(() -> FileLock.tryAcquire(link))
        .hasMessage(link + ": is a symbolic link, no regular file");
    assertThatThrownBy(() -> FileLock.tryAcquire(directory))
        .hasMessage(directory + ": is a directory, no regular file");
    assertThatThrownBy(() -> FileLock.tryAcquire(directory.resolve("nosuch/lock")))
        .isInstanceOf(FileSystemException.class)
        .hasMessageEndingWith("no such directory");
  }
}
