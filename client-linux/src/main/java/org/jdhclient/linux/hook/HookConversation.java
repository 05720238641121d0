package org.jdhclient.linux.hook;

import java.nio.charset.StandardCharsets;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.process.ChildProcess;
import org.slf4j.Logger;

/**
 * What passes between this program and the shell that reads the hooks: it asks for parts of the
 * work, a line each, and is answered by a line with a status; or it tells of a hook that failed, or
 * that the turn of the parts that hooks may redefine is past.
 */
final class HookConversation {
  private static final String FAILED = "failed ";
  private static final String PASSED = "passed";
  private static final int LINE = 4096;

  private final ChildProcess shell;
  private final FileDescriptor connection;
  private final RequestedWork work;
  private final Logger log;
  private final NativeBuffer buffer = new NativeBuffer(LINE);
  private final StringBuilder heard = new StringBuilder();
  private boolean open = true;

  HookConversation(ChildProcess shell, FileDescriptor connection, RequestedWork work, Logger log) {
    this.shell = shell;
    this.connection = connection;
    this.work = work;
    this.log = log;
  }

  /**
   * Goes on until the shell has ended, or its time is over.
   *
   * @return the status that counts
   */
  int follow(int limitSeconds) throws ErrnoException {
    var limit = TimeLimit.of(limitSeconds);
    var both = new PollSet(shell.descriptor(), connection);
    var one = new PollSet(shell.descriptor());
    for (int left = limit.millisLeft(); left > 0; left = limit.millisLeft()) {
      var poll = open ? both : one;
      poll.await(left);
      if (open && poll.isReady(1)) {
        listen();
      } else if (poll.isReady(0)) {
        return ScriptStatus.told(shell.awaitStatus(), "the shell of the hooks", log);
      }
    }
    log.error("hooks took more than {} s, and were ended", limitSeconds);
    return 0;
  }

  private void listen() throws ErrnoException {
    int length = LibC.read(connection, buffer);
    open = length > 0;
    heard.append(new String(buffer.get(0, Math.max(0, length)), StandardCharsets.UTF_8));
    for (int end = heard.indexOf("\n"); end >= 0; end = heard.indexOf("\n")) {
      var line = heard.substring(0, end);
      heard.delete(0, end + 1);
      take(line);
    }
  }

  private void take(String line) throws ErrnoException {
    if (line.startsWith(FAILED)) {
      var words = line.split(" ", 3);
      log.warn("the hook {} ended with status {}", words[2], words[1]);
    } else if (line.equals(PASSED)) {
      work.passed();
    } else {
      var answer = NativeBuffer.ofText(work.done(line) + "\n");
      LibC.send(connection, answer, answer.size() - 1);
    }
  }
}
