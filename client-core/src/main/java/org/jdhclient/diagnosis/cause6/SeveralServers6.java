package org.jdhclient.diagnosis.cause6;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.identity.Duid;

/** More than one server answers; often one of them is somebody's test. */
record SeveralServers6(List<SeenReply6> replies) implements Cause {
  static Optional<Cause> in(Observations seen) {
    Map<Duid, SeenReply6> first = new LinkedHashMap<>();
    for (var reply : seen.of(SeenReply6.class)) {
      reply.server().ifPresent(server -> first.putIfAbsent(server, reply));
    }
    return first.size() < 2
        ? Optional.empty()
        : Optional.of(new SeveralServers6(List.copyOf(first.values())));
  }

  private static String named(SeenReply6 reply) {
    int preference =
        reply
            .message()
            .flatMap(message -> message.options().find(KnownOptions.PREFERENCE))
            .orElse(0);
    return reply.from() + ", preference " + preference;
  }

  @Override
  public String word() {
    return "several-dhcpv6-servers";
  }

  @Override
  public String verdict() {
    return replies.size()
        + " servers of DHCPv6 answer: "
        + replies.stream().map(SeveralServers6::named).collect(Collectors.joining(" and "));
  }

  @Override
  public String cure() {
    return "A client takes the one of the highest preference, and of equal ones the one that gives most."
        + " Stop the server that should not be there.";
  }

  @Override
  public Effect effect() {
    return Effect.TROUBLE;
  }
}
