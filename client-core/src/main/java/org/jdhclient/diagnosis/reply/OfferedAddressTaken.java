package org.jdhclient.diagnosis.reply;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenHost;

/** What is offered somebody has already. */
record OfferedAddressTaken(SeenHost holder) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.of(SeenHost.class).stream()
        .filter(host -> !host.mac().equals(seen.mac()) && isOffered(host, seen))
        .findFirst()
        .map(OfferedAddressTaken::new);
  }

  @Override
  public String word() {
    return "address-taken";
  }

  @Override
  public String verdict() {
    return "the address that is offered, "
        + holder.address()
        + ", is in use by "
        + holder.mac()
        + " already";
  }

  @Override
  public String cure() {
    return "Find that host; one that has the address by hand wants an address outside the server's range. jdhclient --arp-probe declines what is in use, and gets another.";
  }

  private static boolean isOffered(SeenHost host, Observations seen) {
    return seen.replies().stream()
        .anyMatch(
            reply ->
                reply.message().filter(offer -> offer.yiaddr().equals(host.address())).isPresent());
  }

  @Override
  public Effect effect() {
    return Effect.TROUBLE;
  }
}
