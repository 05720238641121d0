package org.jdhclient.linux.daemon.client;

import java.util.Optional;
import org.jdhclient.linux.libc.FileDescriptor;

/** Who called the command, and waits until it returns. */
public interface Caller {
  /** Nobody waits: the process stays in the foreground. */
  Caller NONE =
      new Caller() {
        @Override
        public Optional<FileDescriptor> descriptor() {
          return Optional.empty();
        }

        @Override
        public void keepWaiting(String line) {
          // The log has all there is to tell.
        }

        @Override
        public void letGo() {
          throw new IllegalStateException("nobody waits for this process");
        }
      };

  /** For poll: ready when who waits has been ended. Empty if nobody waits, or waits any more. */
  Optional<FileDescriptor> descriptor();

  /** Shows that there is nothing yet, if somebody sits there who reads no log. */
  void keepWaiting(String line);

  /** Takes the process to the background; the command returns with status 0. */
  void letGo();

  default boolean waits() {
    return descriptor().isPresent();
  }
}
