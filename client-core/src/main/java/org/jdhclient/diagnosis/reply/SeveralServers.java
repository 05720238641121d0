package org.jdhclient.diagnosis.reply;

import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;

/** More than one server answers; often one of them is somebody's test. */
record SeveralServers(Set<Ipv4Address> servers, String differences) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return seen.servers().size() < 2
        ? Optional.empty()
        : Optional.of(new SeveralServers(seen.servers(), OfferDifferences.between(seen.replies())));
  }

  @Override
  public String word() {
    return "several-servers";
  }

  @Override
  public String verdict() {
    return servers.size() + " servers answer: " + servers + ", which differ in " + differences;
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

  @Override
  public Certainty certainty() {
    return Certainty.SEEN;
  }
}
