package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.process.ClientProcesses;

/** A file that is locked (flock(2)), and whom the kernel knows to hold the lock. */
record LockedFile(Path path) {
  private static final Path PROC = Path.of("/proc");

  /**
   * Another process of this program that holds the lock, maybe one of several.
   *
   * @return empty if there is none, or none whose files this process may see
   */
  OptionalLong otherClient() {
    try (var processes = Files.newDirectoryStream(PROC, "[1-9]*")) {
      var file = path.toRealPath();
      for (var process : processes) {
        long pid = Long.parseLong(process.getFileName().toString());
        if (pid != LibC.getpid() && ClientProcesses.isClient(pid) && isHeldBy(process, file)) {
          return OptionalLong.of(pid);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Without the file, or without /proc, there is nobody to be found.
    }
    return OptionalLong.empty();
  }

  /** By its descriptors, and the locks of each (proc_pid_fd(5), proc_pid_fdinfo(5)). */
  private static boolean isHeldBy(Path process, Path file) {
    try (var descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
      for (var descriptor : descriptors) {
        var info = process.resolve("fdinfo").resolve(descriptor.getFileName());
        if (Files.readSymbolicLink(descriptor).equals(file)
            && Files.readString(info).contains("FLOCK")) {
          return true;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // It has ended, or just closed one, or is somebody else's.
    }
    return false;
  }
}
