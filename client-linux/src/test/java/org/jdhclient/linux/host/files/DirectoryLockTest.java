package org.jdhclient.linux.host.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jdhclient.linux.libc.ErrnoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
  @TempDir private Path directory;

  @Test
  void aDirectoryIsLockedOnceAtATime() throws Exception {
    var held = DirectoryLock.acquire(directory, 0);
    assertThat(DirectoryLock.acquire(directory, 0)).isEmpty();

    held.orElseThrow().close();
    DirectoryLock.acquire(directory, 0).orElseThrow().close();
  }

  @Test
  void whatIsNotThereIsNotLocked() {
    assertThatThrownBy(() -> DirectoryLock.acquire(directory.resolve("nosuch"), 0))
        .isInstanceOf(ErrnoException.class)
        .hasMessageEndingWith("nosuch: ENOENT (No such file or directory)");
  }
}
