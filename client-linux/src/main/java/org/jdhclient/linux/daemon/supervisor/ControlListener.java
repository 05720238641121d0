package org.jdhclient.linux.daemon.supervisor;

import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.time.BootTime;
import org.slf4j.Logger;

/**
 * A socket to which those come who ask. Where the kernel lets none of them in, mostly for want of
 * descriptors or memory, it rests for a while: whoever has come waits there, and would wake the
 * process again and again.
 */
final class ControlListener {
  /** Less than those who ask have patience for. */
  private static final int REST_SECONDS = 5;

  private final FileDescriptor socket;
  private final Logger log;

  /** {@link BootTime#NEVER} while it is listened to. */
  private BootTime restsUntil = BootTime.NEVER;

  private boolean refused;

  ControlListener(FileDescriptor socket, Logger log) {
    this.socket = socket;
    this.log = log;
  }

  /** Takes those who have come. */
  interface Acceptance {
    void accept(FileDescriptor listening) throws ErrnoException;
  }

  FileDescriptor descriptor() {
    return socket;
  }

  boolean isListening() {
    return restsUntil.equals(BootTime.NEVER);
  }

  /** When it is listened to again. */
  BootTime deadline() {
    return restsUntil;
  }

  void wake(BootTime now) {
    if (now.reached(restsUntil)) {
      restsUntil = BootTime.NEVER;
    }
  }

  /**
   * Has those taken who have come; that they cannot be is told once.
   *
   * @param name of the interface, for the log
   */
  void ready(Acceptance acceptance, String name, BootTime now) {
    try {
      acceptance.accept(socket);
      if (refused) {
        log.info("{}: can be asked again", name);
      }
      refused = false;
    } catch (ErrnoException e) {
      if (!refused) {
        log.warn("{}: nobody can ask for now: {}", name, e.getMessage());
      }
      refused = true;
      restsUntil = now.plusSeconds(REST_SECONDS);
    }
  }
}
