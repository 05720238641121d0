package org.jdhclient.linux.cli;

import java.io.IOException;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.process.ExitStatus;
import org.jdhclient.linux.process.Privileges;

/**
 * Standard output of a command that is there for its reader alone, and ends with it: one that
 * watches also while there is nothing to write.
 */
final class WatchedOutput {
  private static final FileDescriptor OUTPUT = new FileDescriptor(1, "standard output");
  private static final int FOR_EVER = -1;

  private WatchedOutput() {}

  /**
   * Writes a text at once, for somebody waits for it at the other end of a pipe.
   *
   * @throws UnreadException if nobody does any more
   * @throws IOException if it cannot be written for another reason
   */
  static void print(String text) throws IOException, ErrnoException {
    try {
      Terminal.tell(text);
    } catch (IOException e) {
      await(0, PollSet.withOutput(OUTPUT), 0);
      throw new IOException(OUTPUT + ": " + e.getMessage(), e);
    }
  }

  /**
   * The same of all that a command has to say: if that cannot be written, it was for nothing.
   *
   * @param status of the command otherwise
   * @return with which it ends
   */
  static int print(String text, int status) {
    return statusOf(
        () -> {
          print(text);
          return status;
        });
  }

  /** What a command does that writes here. */
  interface Work {
    /**
     * @return the exit status
     */
    int run() throws IOException, ErrnoException;
  }

  /** The exit status of a command, or of what it failed by, which is told. */
  static int statusOf(Work work) {
    try {
      return work.run();
    } catch (UnreadException e) {
      return ExitStatus.UNREAD;
    } catch (ErrnoException e) {
      Terminal.complain(Privileges.explain(e));
    } catch (IOException e) {
      Terminal.complain(IoReason.of(e));
    }
    return ExitStatus.FATAL;
  }

  /**
   * Waits until one of several has something, for as long as it takes.
   *
   * @throws UnreadException if there is nobody any more to be told of it
   */
  static PollSet await(FileDescriptor... inputs) throws UnreadException, ErrnoException {
    var poll = PollSet.withOutput(OUTPUT, inputs);
    await(FOR_EVER, poll, inputs.length);
    return poll;
  }

  private static void await(int millis, PollSet poll, int output)
      throws UnreadException, ErrnoException {
    poll.await(millis);
    if (poll.isReady(output)) {
      throw new UnreadException();
    }
  }
}
