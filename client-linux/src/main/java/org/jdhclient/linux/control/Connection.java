package org.jdhclient.linux.control;

import java.nio.charset.StandardCharsets;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.LocalSocket;
import org.jdhclient.linux.libc.LocalSocket.Peer;
import org.jdhclient.linux.libc.NativeBuffer;

/** Somebody who asks a client, at its end of the connection. */
public final class Connection implements Asker {
  /** More than the longest request, in octets. */
  private static final int LONGEST_REQUEST = 64;

  private static final int ROOT = 0;

  private final FileDescriptor socket;
  private final Peer peer;
  private final Subject subject;
  private final LogTap log;
  private final NativeBuffer input = new NativeBuffer(LONGEST_REQUEST);
  private String begun = "";
  private boolean open = true;
  private boolean watching;
  private boolean done;

  Connection(FileDescriptor socket, Subject subject, LogTap log) throws ErrnoException {
    this.socket = socket;
    this.peer = LocalSocket.peer(socket);
    this.subject = subject;
    this.log = log;
  }

  public FileDescriptor descriptor() {
    return socket;
  }

  boolean isOpen() {
    return open;
  }

  /** Whether what was asked for has been done, and there is nothing more to say. */
  boolean isDone() {
    return done;
  }

  boolean isAbout(Subject other) {
    return subject == other;
  }

  /** Whether it is root's or the client's own user's. */
  boolean mayChange() {
    return peer.uid() == ROOT || peer.uid() == LibC.geteuid();
  }

  /** Deals with what has come. */
  public void ready() {
    if (!open) {
      // Dropped for another's sake, since it was seen to have something.
      return;
    }
    try {
      int length = LibC.read(socket, input);
      if (length == 0) {
        close();
      } else if (length > 0) {
        take(new String(input.get(0, length), StandardCharsets.US_ASCII));
      }
    } catch (ErrnoException e) {
      // Who asked has gone.
      close();
    }
  }

  private void take(String text) {
    begun += text;
    int end = begun.indexOf('\n');
    if (end >= 0) {
      var word = begun.substring(0, end);
      begun = begun.substring(end + 1);
      Request.of(word).ifPresentOrElse(this::answer, this::close);
    } else if (begun.length() >= LONGEST_REQUEST) {
      close();
    }
  }

  private void answer(Request request) {
    if (!request.isChange()) {
      watching |= request == Request.MONITOR;
      say(Answer.Kind.STATUS, subject.describe());
    } else if (!mayChange()) {
      say(Answer.Kind.REFUSED, "takes orders from root and its own user only");
      done = true;
    } else {
      change(request);
    }
  }

  private void change(Request request) {
    say(Answer.Kind.ACCEPTED, "");
    if (!open && request == Request.HAND_OVER) {
      // Who wanted to go on with the lease has not waited: then nobody would.
      return;
    }
    subject.end(request, this);
  }

  @Override
  public <X extends Exception> void hears(Work<X> work) throws X {
    log.open(this::say);
    try {
      work.run();
    } finally {
      log.close();
    }
  }

  @Override
  public void done(int exitStatus) {
    say(Answer.Kind.DONE, Integer.toString(exitStatus));
    done = true;
  }

  /** Tells an event, if that is asked for. */
  void tell(String event) {
    if (watching) {
      say(Answer.Kind.EVENT, event);
    }
  }

  private void say(Answer.Kind kind, String text) {
    for (var line : text.split("\n", -1)) {
      var octets = new Answer(kind, line).line().getBytes(StandardCharsets.ISO_8859_1);
      if (open && !LocalSocket.send(socket, octets)) {
        close();
      }
    }
  }

  void close() {
    open = false;
    socket.close();
  }
}
