package org.jdhclient.linux.hook;

import java.util.function.BiConsumer;
import org.jdhclient.linux.host.clock.TimeLimit;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.process.ChildProcess;
import org.slf4j.Logger;

/**
 * What passes between this program and the shell that reads the hooks: {@link HookScript} says what
 * the shell's words are. What else comes that way is a hook's mistake, and a warning.
 */
final class HookConversation {
  private static final String FAILED = "failed ";
  private static final String PASSED = "passed ";
  private static final String LEFT = "left ";
  private static final String MARKS = "marks";

  /** A status that says nothing of the lease. */
  private static final int BROKEN_OFF = 1;

  private static final int CHUNK = 4096;

  /** More than a socket holds, in chunks: what is there when the shell has ended. */
  private static final int REST = 256;

  private final ChildProcess shell;
  private final FileDescriptor connection;
  private final RequestedWork work;
  private final Logger log;
  private final HookWords words;
  private final NativeBuffer buffer = new NativeBuffer(CHUNK);
  private boolean open = true;
  private boolean marks;

  HookConversation(
      ChildProcess shell, FileDescriptor connection, String key, RequestedWork work, Logger log) {
    this.shell = shell;
    this.connection = connection;
    this.words = new HookWords(key);
    this.work = work;
    this.log = log;
  }

  /**
   * Goes on until the shell has ended, or its time is over.
   *
   * @return the status that counts
   */
  int follow(int limitSeconds) throws ErrnoException {
    int status = status(limitSeconds);
    if (words.strange() > 0) {
      log.warn(
          "a hook wrote {} octets to the connection between its shell and jdhclient, which are"
              + " passed over: it must write only to descriptors that it has opened itself",
          words.strange());
    }
    return status;
  }

  private int status(int limitSeconds) throws ErrnoException {
    var limit = TimeLimit.of(limitSeconds);
    var both = new PollSet(shell.descriptor(), connection);
    var one = new PollSet(shell.descriptor());
    for (int left = limit.millisLeft(); left > 0; left = limit.millisLeft()) {
      var poll = open ? both : one;
      poll.await(left);
      if (poll.isReady(0)) {
        listenToRest();
        return ended(shell.awaitStatus());
      } else if (open && poll.isReady(1)) {
        listen();
      }
    }
    log.error("hooks took more than {} s, and were ended", limitSeconds);
    return 0;
  }

  /** What the shell has ended with: by a status that no hook has named nothing is declined. */
  private int ended(int status) {
    int asTakenOver = status - HookScript.TAKEN_OVER;
    if (asTakenOver >= 0 && asTakenOver <= HookScript.LARGEST_TAKEN_OVER) {
      work.takenOver();
      return told(asTakenOver);
    }
    int named = status - HookScript.MARK;
    if (ScriptStatus.declines(named)) {
      return told(named);
    }
    int told = told(status);
    return marks && ScriptStatus.declines(told) ? BROKEN_OFF : told;
  }

  private int told(int status) {
    return ScriptStatus.told(status, "the shell of the hooks", log);
  }

  /** What the shell has said before it ended; not what others say who go on. */
  private void listenToRest() throws ErrnoException {
    var poll = new PollSet(connection);
    for (int i = 0; open && i < REST && poll.await(0) > 0; i++) {
      listen();
    }
  }

  private void listen() {
    try {
      int length = LibC.read(connection, buffer);
      open = length > 0;
      for (var word : words.take(buffer.get(0, Math.max(0, length)))) {
        take(word);
      }
    } catch (ErrnoException e) {
      // Nobody is at the other end: what the shell has done without is its owner's.
      open = false;
      log.debug("hooks: {}", e.getMessage());
    }
  }

  private void take(String word) throws ErrnoException {
    if (word.startsWith(FAILED)) {
      tell(word, (status, hook) -> log.warn("the hook {} ended with status {}", hook, status));
    } else if (word.startsWith(LEFT)) {
      tell(word, work::left);
    } else if (word.startsWith(PASSED)) {
      work.passed(word.substring(PASSED.length()));
    } else if (word.equals(MARKS)) {
      marks = true;
    } else {
      var answer = NativeBuffer.ofText(work.done(word));
      LibC.send(connection, answer, answer.size() - 1);
    }
  }

  /** Hands on the two things that a word tells. */
  private void tell(String word, BiConsumer<String, String> taker) {
    var parts = word.split(" ", 3);
    if (parts.length == 3) {
      taker.accept(parts[1], parts[2]);
    } else {
      work.passOver(word);
    }
  }
}
