package org.jdhclient.diagnosis.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.lease.NetworkParameters;

/** In what the offers of several servers differ. */
final class OfferDifferences {
  private OfferDifferences() {}

  static String between(List<SeenReply> replies) {
    var offers = new ArrayList<NetworkParameters>();
    for (var reply : replies) {
      reply.message().ifPresent(message -> offers.add(NetworkParameters.from(message)));
    }
    var differences = new ArrayList<String>();
    var subnets = subnets(replies);
    if (subnets.size() > 1) {
      differences.add("subnet " + subnets);
    }
    compare("routers", offers, NetworkParameters::routers, differences);
    compare("DNS", offers, NetworkParameters::nameServers, differences);
    compare("domain", offers, OfferDifferences::domain, differences);
    compare("MTU", offers, NetworkParameters::mtu, differences);
    return differences.isEmpty() ? "nothing but the address" : String.join("; ", differences);
  }

  private static Set<Ipv4Prefix> subnets(List<SeenReply> replies) {
    Set<Ipv4Prefix> subnets = new LinkedHashSet<>();
    for (var reply : replies) {
      reply
          .message()
          .ifPresent(
              offer ->
                  subnets.add(
                      Ipv4Prefix.containing(
                          offer.yiaddr(), NetworkParameters.from(offer).prefixLength())));
    }
    return subnets;
  }

  private static Object domain(NetworkParameters offer) {
    return offer.domainNames().isEmpty() ? "none" : String.join(" ", offer.domainNames());
  }

  private static void compare(
      String name,
      List<NetworkParameters> offers,
      Function<NetworkParameters, Object> value,
      List<String> differences) {
    Set<Object> values = new LinkedHashSet<>();
    for (var offer : offers) {
      values.add(value.apply(offer));
    }
    if (values.size() > 1) {
      differences.add(name + " " + values);
    }
  }
}
