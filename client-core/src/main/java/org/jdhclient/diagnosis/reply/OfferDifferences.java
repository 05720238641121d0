package org.jdhclient.diagnosis.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    tell("subnet", subnets(replies), differences);
    compare("routers", offers, offer -> words(offer.routers()), differences);
    compare("DNS", offers, offer -> words(offer.nameServers()), differences);
    compare("domain", offers, offer -> words(offer.domainNames()), differences);
    compare("MTU", offers, offer -> Integer.toString(offer.mtu()), differences);
    return differences.isEmpty() ? "nothing but the address" : String.join("; ", differences);
  }

  private static Set<String> subnets(List<SeenReply> replies) {
    Set<String> subnets = new LinkedHashSet<>();
    for (var reply : replies) {
      reply
          .message()
          .ifPresent(
              offer ->
                  subnets.add(
                      Ipv4Prefix.containing(
                              offer.yiaddr(), NetworkParameters.from(offer).prefixLength())
                          .toString()));
    }
    return subnets;
  }

  private static String words(List<?> values) {
    return values.isEmpty()
        ? "none"
        : values.stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  private static void compare(
      String name,
      List<NetworkParameters> offers,
      Function<NetworkParameters, String> value,
      List<String> differences) {
    Set<String> values = new LinkedHashSet<>();
    for (var offer : offers) {
      values.add(value.apply(offer));
    }
    tell(name, values, differences);
  }

  private static void tell(String name, Set<String> values, List<String> differences) {
    if (values.size() > 1) {
      differences.add(name + " (" + String.join(", ", values) + ")");
    }
  }
}
