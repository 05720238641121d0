package org.jdhclient.diagnosis.reply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.lease.NetworkParameters;

/** More than one server answers; often one of them is somebody's test. */
record SeveralServers(List<SeenReply> replies) implements Cause {
  /** Of each server the first reply. */
  static Optional<Cause> in(Observations seen) {
    Map<Ipv4Address, SeenReply> first = new LinkedHashMap<>();
    for (var reply : seen.replies()) {
      reply.server().ifPresent(server -> first.putIfAbsent(server, reply));
    }
    return first.size() < 2
        ? Optional.empty()
        : Optional.of(new SeveralServers(List.copyOf(first.values())));
  }

  @Override
  public String word() {
    return "several-servers";
  }

  @Override
  public String verdict() {
    return replies.size()
        + " servers answer: "
        + replies.stream().map(SeveralServers::named).collect(Collectors.joining(" and "))
        + "; they differ in "
        + OfferDifferences.between(replies);
  }

  private static String named(SeenReply reply) {
    var hasRouter =
        reply.message().filter(offer -> !NetworkParameters.from(offer).routes().isEmpty());
    return reply.from() + (hasRouter.isPresent() ? "" : ", which offers no router");
  }

  @Override
  public String cure() {
    return "A client takes the first acceptable offer. Stop the server that should not be there, or"
        + " pass over it with \"reject ADDRESS;\" in dhclient.conf.";
  }

  @Override
  public Effect effect() {
    return Effect.TROUBLE;
  }
}
