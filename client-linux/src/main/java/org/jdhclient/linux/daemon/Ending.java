package org.jdhclient.linux.daemon;

import java.util.Optional;

/**
 * How a process ends.
 *
 * @param status its exit status
 * @param handover with what another process goes on; empty if none does
 */
public record Ending(int status, Optional<Handover> handover) {
  static Ending with(int status) {
    return new Ending(status, Optional.empty());
  }
}
