package org.jdhclient.linux.cli;

import java.util.Optional;
import org.jdhclient.linux.daemon.client.Caller;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.Session;
import org.jdhclient.linux.process.ExitStatus;

/** Who called the command in the foreground, and waits for a word of it: its exit status. */
final class CommandCaller implements Caller {
  private final PidRecord pid;
  private final Log log;
  private Optional<FileDescriptor> waiting;

  /**
   * @param waiting where the word goes
   */
  CommandCaller(FileDescriptor waiting, PidRecord pid, Log log) {
    this.waiting = Optional.of(waiting);
    this.pid = pid;
    this.log = log;
  }

  @Override
  public void keepWaiting(String line) {
    if (waits()) {
      log.keepWaiting(line);
    }
  }

  @Override
  public Optional<FileDescriptor> descriptor() {
    return waiting;
  }

  /**
   * Whoever reads the pid file when the command has returned finds this process there, and nothing
   * of the caller's is open in it.
   */
  @Override
  public void letGo() {
    var word = waiting.orElseThrow();
    waiting = Optional.empty();
    pid.write();
    log.leaveTerminal();
    try {
      Session.detach();
    } catch (ErrnoException e) {
      log.logger().warn("not all of the way to the background was gone: {}", e.getMessage());
    }
    try (word) {
      Session.tell(word, ExitStatus.OK);
    } catch (ErrnoException e) {
      log.logger().warn("whoever waited has gone: {}", e.getMessage());
    }
  }
}
