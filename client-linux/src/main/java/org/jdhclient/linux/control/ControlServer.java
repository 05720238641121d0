package org.jdhclient.linux.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.libc.DescriptorLimit;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LocalSocket;
import org.jdhclient.linux.libc.PollSet;

/** All who ask the clients of this process; so many at once as there is any use for. */
public final class ControlServer {
  private static final int MOST = 16;

  private final List<Connection> connections = new ArrayList<>();
  private final LogTap log;

  public ControlServer(LogTap log) {
    this.log = log;
  }

  /** To be waited for. */
  public List<Connection> connections() {
    return List.copyOf(connections);
  }

  /**
   * Takes those who have come.
   *
   * @throws ErrnoException if the kernel refuses that: they are there still, and wait
   */
  public void accept(FileDescriptor listening, Subject subject) throws ErrnoException {
    for (var next = next(listening); next.isPresent(); next = next(listening)) {
      add(next.get(), subject);
    }
  }

  /**
   * Where there are too few descriptors it is in the place of another: but the kernel refuses one
   * before it looks whether there is anybody to take (accept(2)).
   */
  private Optional<FileDescriptor> next(FileDescriptor listening) throws ErrnoException {
    try {
      return LocalSocket.accept(listening);
    } catch (ErrnoException e) {
      if (!e.isOutOfDescriptors()) {
        throw e;
      }
      if (!isAwaited(listening)) {
        return Optional.empty();
      }
      if (connections.isEmpty()) {
        throw e;
      }
      closeMostDispensable();
      return LocalSocket.accept(listening);
    }
  }

  private static boolean isAwaited(FileDescriptor listening) throws ErrnoException {
    return new PollSet(listening).await(0) > 0;
  }

  private void add(FileDescriptor socket, Subject subject) {
    try {
      if (connections.size() == MOST || !connections.isEmpty() && DescriptorLimit.isNear(socket)) {
        closeMostDispensable();
      }
      connections.add(new Connection(socket, subject, log));
    } catch (ErrnoException e) {
      // It has gone before it could be looked at.
      socket.close();
    }
  }

  private void closeMostDispensable() {
    mostDispensable().close();
    forgetClosed();
  }

  /** So that nobody keeps root from asking. */
  private Connection mostDispensable() {
    Optional<Connection> first = Optional.empty();
    for (var connection : connections) {
      if (first.isEmpty() && !connection.mayChange()) {
        first = Optional.of(connection);
      }
    }
    return first.orElse(connections.get(0));
  }

  /** Tells an event of a client's to those who watch it. */
  public void tell(Subject subject, String event) {
    for (var connection : connections) {
      if (connection.isAbout(subject)) {
        connection.tell(event);
      }
    }
  }

  /** Whether anybody is there who may want to know. */
  public boolean isAsked() {
    return !connections.isEmpty();
  }

  /** There is nothing more to say of a client that has ended, but to who had it do so. */
  public void leave(Subject subject) {
    for (var connection : connections) {
      if (connection.isAbout(subject) && !connection.isDone()) {
        connection.close();
      }
    }
  }

  /**
   * Closes what is through. Not to be called when this process ends: who asked for that sees it by
   * the end of the connection, which the kernel brings.
   */
  public void closeDone() {
    for (var connection : connections) {
      if (connection.isDone()) {
        connection.close();
      }
    }
    forgetClosed();
  }

  private void forgetClosed() {
    connections.removeIf(connection -> !connection.isOpen());
  }
}
