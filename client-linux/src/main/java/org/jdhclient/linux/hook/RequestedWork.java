package org.jdhclient.linux.hook;

import java.util.Optional;
import org.jdhclient.linux.libc.ErrnoException;
import org.slf4j.Logger;

/** Work that is done when hooks ask for it; and if they never come to that, at the end. */
final class RequestedWork {
  private final Work work;
  private boolean begun;
  private Optional<ErrnoException> refusal = Optional.empty();

  RequestedWork(Work work) {
    this.work = work;
  }

  /**
   * Does a part of the work.
   *
   * @param part in the shell's words
   * @return an exit status for the shell
   */
  int done(String part) {
    switch (part) {
      case "configure" -> configure();
      case "host-name" -> work.setHostName();
      case "resolv.conf" -> work.writeResolvConf();
      default -> throw new IllegalArgumentException("no part of the work: " + part);
    }
    return refusal.isEmpty() ? 0 : 1;
  }

  private void configure() {
    begun = true;
    try {
      work.configure();
    } catch (ErrnoException e) {
      refusal = Optional.of(e);
    }
  }

  /**
   * Hooks that broke off do not cost the network, unless they say that the lease is no good.
   *
   * @throws ErrnoException if the kernel has refused the address
   */
  void finish(int status, Logger log) throws ErrnoException {
    if (!begun && status != ScriptStatus.DECLINED) {
      log.warn("the enter hooks broke off; the lease is dealt with all the same");
      new WithoutScripts().run(work);
    }
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }
}
