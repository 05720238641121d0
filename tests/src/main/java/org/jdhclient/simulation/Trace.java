package org.jdhclient.simulation;

import java.util.function.Consumer;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.model.KernelModel;

/** What happened, line by line, and a hash over all of it (FNV-1a, 64 bits). */
final class Trace {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** Of a trace of which the hash is all that is wanted. */
  static final Consumer<String> NOWHERE = line -> {};

  private final Consumer<String> lines;
  private final StringBuilder line = new StringBuilder();
  private long hash = BASIS;

  /**
   * @param lines where they go
   */
  Trace(Consumer<String> lines) {
    this.lines = lines;
  }

  long hash() {
    return hash;
  }

  /** Something befalls the world. */
  void note(long now, String what) {
    line.append(now).append(' ').append(what);
    end();
  }

  /** A process has done a step in which something happened. */
  void note(long now, Moment moment, KernelModel kernel) {
    line.append(now).append(' ').append(moment.cause());
    line.append(' ').append(moment.after().phase());
    for (var act : moment.acts()) {
      line.append(", ").append(act);
    }
    for (var sent : moment.sentMessages()) {
      line.append(" to ").append(sent.destination());
      line.append(' ').append(Integer.toHexString(sent.message().payload().hashCode()));
    }
    for (var arp : moment.sentArps()) {
      line.append(" arp ").append(arp.senderIp()).append('>').append(arp.targetIp());
    }
    for (var address : kernel.addresses()) {
      line.append(" has ").append(address.address()).append('/').append(address.lifetime());
    }
    line.append(moment.isKilled() ? " KILLED" : "");
    end();
  }

  private void end() {
    for (int i = 0; i < line.length(); i++) {
      hash = (hash ^ line.charAt(i)) * PRIME;
    }
    if (lines != NOWHERE) {
      lines.accept(line.toString());
    }
    line.setLength(0);
  }
}
