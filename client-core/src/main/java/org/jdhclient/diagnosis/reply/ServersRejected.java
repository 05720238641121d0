package org.jdhclient.diagnosis.reply;

import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.report.Discard;

/** All who answer are passed over, for dhclient.conf says so. */
record ServersRejected(Set<Ipv4Address> servers) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return !seen.replies().isEmpty()
            && seen.replies().stream().allMatch(ServersRejected::isRejected)
        ? Optional.of(new ServersRejected(seen.servers()))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "server-rejected";
  }

  @Override
  public String verdict() {
    return "dhclient.conf says to reject whoever answers: " + servers;
  }

  @Override
  public String cure() {
    return "Take their addresses out of its reject statement, or start the server that is to answer.";
  }

  private static boolean isRejected(SeenReply reply) {
    return reply.refusal().filter(why -> why.reason() == Discard.REJECTED_SERVER).isPresent();
  }
}
