package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.host.files.RunDirectory;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Fcntl;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.Processes;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.process.ClientProcesses;
import org.jdhclient.time.BootTime;

/**
 * Who of all clients on this machine has an interface: one at most.
 *
 * <p>A file for each interface of each network namespace is held locked by its owner (flock(2)),
 * and has the owner's pid in it. The kernel lets go of the lock when the owner ends. Not by
 * FileChannel, whose locks are the kind that a process loses as soon as it closes any other
 * descriptor of the file. The files are never removed, for two could then hold one each.
 */
public final class InterfaceOwnership {
  private static final Path NETWORK_NAMESPACE = Path.of("/proc/self/ns/net");

  /** Nobody but the owner of the files: who can read a file can lock it. */
  private static final int MODE = 0600;

  private final Path file;
  private final String interfaceName;

  private InterfaceOwnership(Path file, String interfaceName) {
    this.file = file;
    this.interfaceName = interfaceName;
  }

  /**
   * @param runDirectory made if it is not there
   */
  public static InterfaceOwnership of(Interface on, Path runDirectory)
      throws LockUnavailableException {
    try {
      RunDirectory.make(runDirectory);
      var file = runDirectory.resolve(namespaceInode() + "-" + on.ifindex() + ".lock");
      return new InterfaceOwnership(file, on.name());
    } catch (IOException e) {
      throw new LockUnavailableException(on.name(), IoReason.of(e));
    }
  }

  /** The number in a link such as {@code net:[4026531840]} (namespaces(7)). */
  private static String namespaceInode() throws IOException {
    var link = Files.readSymbolicLink(NETWORK_NAMESPACE).toString();
    return link.substring(link.indexOf('[') + 1, link.length() - 1);
  }

  /**
   * Makes the interface this process's own.
   *
   * @return empty if another process has it
   */
  public Optional<InterfaceLock> tryAcquire() throws LockUnavailableException {
    try {
      var descriptor = open();
      if (lock(descriptor, Fcntl.LOCK_EX)) {
        return Optional.of(InterfaceLock.claim(descriptor));
      }
      descriptor.close();
      return Optional.empty();
    } catch (ErrnoException e) {
      throw unavailable(e.getMessage());
    }
  }

  /**
   * The client that has the interface: it holds the lock now, and is one of ours. The file names
   * it; or the kernel, if its number could not be written, or who was to write it was ended.
   *
   * @return empty if nobody has it, or nobody that can be told
   */
  public OptionalLong owner() throws LockUnavailableException {
    if (!isLocked()) {
      return OptionalLong.empty();
    }
    var written = new PidFile(file).read();
    boolean verified = written.isPresent() && ClientProcesses.isClient(written.getAsLong());
    return verified ? written : new LockedFile(file).otherClient();
  }

  /** Asks with a shared lock, so that those who ask do not stand in each other's way. */
  private boolean isLocked() throws LockUnavailableException {
    try (var descriptor = open()) {
      return !lock(descriptor, Fcntl.LOCK_SH);
    } catch (ErrnoException e) {
      throw unavailable(e.getMessage());
    }
  }

  /**
   * Makes the interface this process's own, after telling a client that has it to end (SIGTERM).
   *
   * @param deadline for the client that has it now; one that comes after that has as long, from
   *     when it is told
   * @throws InterfaceBusyException if one has not let go in time
   */
  public InterfaceLock takeOver(BootTime deadline, BootClock clock)
      throws LockUnavailableException, InterfaceBusyException {
    long patience = clock.now().millisUntil(deadline);
    var until = deadline;
    var told = OptionalLong.empty();
    var lock = tryAcquire();
    while (lock.isEmpty()) {
      var owner = owner();
      if (owner.isPresent() && !owner.equals(told)) {
        terminate(owner.getAsLong());
        told = owner;
        until = clock.now().plusMillis(patience);
      } else if (clock.now().reached(until)) {
        throw busy(owner);
      }
      clock.pause();
      lock = tryAcquire();
    }
    return lock.get();
  }

  private void terminate(long owner) throws InterfaceBusyException {
    try {
      Processes.kill(owner, SignalFd.SIGTERM);
    } catch (ErrnoException e) {
      throw InterfaceBusyException.ownedBy(
          owner, interfaceName, "could not be told to end: " + e.getMessage());
    }
  }

  private FileDescriptor open() throws ErrnoException {
    return LibC.open(file.toString(), Fcntl.O_RDWR | Fcntl.O_CREAT | Fcntl.O_CLOEXEC, MODE);
  }

  /** Closes the descriptor if the kernel knows no such locks there. */
  private static boolean lock(FileDescriptor descriptor, int kind) throws ErrnoException {
    try {
      return LibC.flock(descriptor, kind | Fcntl.LOCK_NB);
    } catch (ErrnoException e) {
      descriptor.close();
      throw e;
    }
  }

  private LockUnavailableException unavailable(String reason) {
    return new LockUnavailableException(interfaceName, reason);
  }

  private InterfaceBusyException busy(OptionalLong owner) {
    return owner.isPresent()
        ? InterfaceBusyException.ownedBy(owner.getAsLong(), interfaceName, "did not end on SIGTERM")
        : InterfaceBusyException.ownedByUnknown(interfaceName, file);
  }
}
