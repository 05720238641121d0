package org.jdhclient.linux.daemon.ownership;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.control.Answer;
import org.jdhclient.linux.control.ControlClient;
import org.jdhclient.linux.control.ControlException;
import org.jdhclient.linux.control.ControlSocket;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.host.files.FileLock;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.process.Ancestry;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.slf4j.Logger;

/**
 * What makes an interface this process's own, and has those find it who ask: one client at most has
 * it.
 *
 * <p>It is held twice. The lock in the run directory is nobody's but the client's to take. The
 * abstract name of its socket needs no file, and is the network's: so it holds where the run
 * directory is full, read-only or another one. The kernel lets go of both when the process ends.
 */
public final class Ownership implements Owned {
  /** How long a client may take to end that is asked to. */
  private static final int PATIENCE_SECONDS = 15;

  private final RunDirectory run;
  private final ClientKey key;
  private final Optional<FileLock> lock;
  private final List<FileDescriptor> listening;
  private boolean held = true;

  private Ownership(
      RunDirectory run, ClientKey key, Optional<FileLock> lock, List<FileDescriptor> listening) {
    this.run = run;
    this.key = key;
    this.lock = lock;
    this.listening = listening;
  }

  /** What to think of a process that has the abstract name, and cannot be asked who it is. */
  private enum Rival {
    RESPECTED,
    IGNORED
  }

  /**
   * Makes the interface this process's own. A client that has it is asked to hand it over: it ends,
   * and its lease stays in force.
   *
   * @param name of the interface, for who is told
   * @throws InterfaceBusyException if another client keeps it
   */
  public static Ownership take(ClientKey key, String name, RunDirectory run, Logger log)
      throws InterfaceBusyException {
    var clock = new BootClock();
    var deadline = clock.now().plusSeconds(PATIENCE_SECONDS);
    var taken = tryTake(key, name, run, Rival.RESPECTED, log);
    while (taken.isEmpty() && !clock.now().reached(deadline)) {
      askForIt(key, name, run, log);
      clock.pause();
      taken = tryTake(key, name, run, Rival.RESPECTED, log);
    }
    return taken
        .or(() -> tryTake(key, name, run, Rival.IGNORED, log))
        .orElseThrow(() -> InterfaceBusyException.ownedByUnknown(name));
  }

  private static Optional<Ownership> tryTake(
      ClientKey key, String name, RunDirectory run, Rival rival, Logger log) {
    var listening = new ArrayList<FileDescriptor>();
    try {
      listening.add(ControlSocket.inNetwork(key));
    } catch (ErrnoException e) {
      if (e.isTaken() && rival == Rival.RESPECTED && isClients(key, run)) {
        return Optional.empty();
      }
      log.debug("{}: {}", name, e.getMessage());
    }
    Optional<FileLock> lock = Optional.empty();
    try {
      lock = run.tryLock(key, log);
      if (lock.isEmpty()) {
        listening.forEach(FileDescriptor::close);
        return Optional.empty();
      }
    } catch (IOException | ErrnoException e) {
      if (listening.isEmpty()) {
        // That is no reason to have no network.
        log.warn("Nothing keeps a second client from {}: {}", name, reason(e));
      }
    }
    listenInDirectory(key, run, log).ifPresent(listening::add);
    return Optional.of(new Ownership(run, key, lock, listening));
  }

  /** Whoever has the abstract name is a client, as far as can be known. */
  private static boolean isClients(ClientKey key, RunDirectory run) {
    try (var present = ControlSocket.inNetworkOf(key)) {
      return ControlClient.isTrusted(present, run);
    } catch (ErrnoException e) {
      // It is just beginning to listen, or ending, or has too many to talk to.
      return true;
    }
  }

  private static Optional<FileDescriptor> listenInDirectory(
      ClientKey key, RunDirectory run, Logger log) {
    try {
      return Optional.of(ControlSocket.inDirectory(run, key));
    } catch (IOException | ErrnoException e) {
      log.debug("to be asked in its own network only: {}", reason(e));
      return Optional.empty();
    }
  }

  private static String reason(Exception e) {
    return e instanceof IOException io ? IoReason.of(io) : e.getMessage();
  }

  /** Waits until the client that has the interface, if it can be asked, has let go of it. */
  private static void askForIt(ClientKey key, String name, RunDirectory run, Logger log)
      throws InterfaceBusyException {
    Optional<ControlClient> found = Optional.empty();
    try {
      found = ControlClient.connect(run, key);
    } catch (ErrnoException e) {
      log.debug("{}: {}", name, e.getMessage());
    }
    if (found.isPresent()) {
      try (var owner = found.get()) {
        StoppedClient.letGoOn(owner, name, log);
        handOver(owner, name);
      }
    }
  }

  private static void handOver(ControlClient owner, String name) throws InterfaceBusyException {
    if (Ancestry.has(owner.pid())) {
      throw InterfaceBusyException.inHook(owner.pid(), name);
    }
    try {
      owner.ask(Request.HAND_OVER);
      var answer = owner.next(PATIENCE_SECONDS);
      if (answer.isPresent() && answer.get().kind() == Answer.Kind.REFUSED) {
        throw InterfaceBusyException.refused(owner.pid(), name, answer.get().text());
      }
      while (answer.isPresent()) {
        answer = owner.next(PATIENCE_SECONDS);
      }
    } catch (ControlException e) {
      throw InterfaceBusyException.ownedBy(owner.pid(), name, e.getMessage());
    }
  }

  @Override
  public ClientKey key() {
    return key;
  }

  @Override
  public List<FileDescriptor> listening() {
    return List.copyOf(listening);
  }

  @Override
  public void close() {
    if (!held) {
      return;
    }
    held = false;
    listening.forEach(FileDescriptor::close);
    ControlSocket.remove(run, key);
    lock.ifPresent(FileLock::close);
  }
}
