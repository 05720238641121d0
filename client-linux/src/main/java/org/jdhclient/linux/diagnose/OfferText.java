package org.jdhclient.linux.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.diagnosis.observe.JudgedReply;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.lease.LeasedRoute;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.wire.MalformedPacketException;

/** Whose a reply is, and what there is in it, in lines. */
final class OfferText {
  private OfferText() {}

  static List<String> of(JudgedReply reply) {
    if (reply instanceof SeenReply of) {
      return of.message()
          .map(
              message ->
                  List.of("DHCP" + message.type() + from(of), "  offers    " + offer(message)))
          .orElseGet(() -> unreadable(of));
    }
    return ((SeenReply6) reply)
        .message()
        .map(message -> lines((SeenReply6) reply, message))
        .orElseGet(() -> unreadable(reply));
  }

  private static List<String> unreadable(JudgedReply reply) {
    return List.of("Unreadable reply" + from(reply));
  }

  private static String from(JudgedReply reply) {
    return " from " + reply.from();
  }

  private static String offer(DhcpMessage message) {
    var parameters = NetworkParameters.from(message);
    return message.yiaddr()
        + "/"
        + parameters.prefixLength()
        + ", routes: "
        + joined(parameters.routes().stream().map(LeasedRoute::route).toList())
        + ", DNS: "
        + joined(parameters.nameServers())
        + ", "
        + leaseTime(message);
  }

  private static String leaseTime(DhcpMessage message) {
    try {
      return "for " + message.options().require(StandardOptions.LEASE_TIME) + " s";
    } catch (MalformedPacketException e) {
      return "without a usable lease time";
    }
  }

  private static List<String> lines(SeenReply6 reply, ReceivedMessage message) {
    var lines = new ArrayList<String>();
    lines.add(message.type() + from(reply) + ", DUID " + message.server());
    lines.add("  offers    " + offer(message));
    reply.complaint().ifPresent(status -> lines.add("  says      " + status));
    return lines;
  }

  private static String offer(ReceivedMessage message) {
    var lent =
        message.associations().stream()
            .flatMap(association -> association.leases().stream())
            .map(OfferText::lease)
            .collect(Collectors.joining(", "));
    return (lent.isEmpty() ? "no address" : lent)
        + ", DNS: "
        + joined(message.options().find(KnownOptions.NAME_SERVERS).orElse(List.of()));
  }

  private static String lease(IaLease lease) {
    var valid = lease.lifetimes().valid();
    return lease.name() + (valid.isForever() ? " for ever" : " for " + valid.seconds() + " s");
  }

  private static String joined(List<?> values) {
    return values.isEmpty()
        ? "none"
        : values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
