package org.jdhclient.linux.host.files;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Standard output and standard error, where a file's name is one of theirs. */
public final class StandardStream {
  private static final Set<String> OUTPUT = Set.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");
  private static final Set<String> ERRORS = Set.of("/dev/stderr", "/dev/fd/2", "/proc/self/fd/2");

  private StandardStream() {}

  /** The one that a name is of, which is not to be closed; empty if it is a file's. */
  public static Optional<OutputStream> of(Path name) {
    return descriptor(name.toString()).map(FileOutputStream::new);
  }

  private static Optional<FileDescriptor> descriptor(String name) {
    if (OUTPUT.contains(name)) {
      return Optional.of(FileDescriptor.out);
    }
    return ERRORS.contains(name) ? Optional.of(FileDescriptor.err) : Optional.empty();
  }
}
