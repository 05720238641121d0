package org.jdhclient.report6;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.text.PrintableText;
import org.jdhclient.time.Span;

/**
 * What a server has said, in dhclient's lines, and what of it does not count. It has no line for
 * when times start, which is when the line is written.
 */
final class ReceivedLines {
  private static final long INFINITY = 0xffff_ffffL;

  private final List<String> lines = new ArrayList<>();

  private ReceivedLines() {}

  static List<String> of(ReceivedMessage message) {
    var received = new ReceivedLines();
    received.add(message);
    return List.copyOf(received.lines);
  }

  /** The option in which an association's addresses or prefixes stand. */
  static String option(IdentityAssociation association) {
    return association.type() == AssociationType.IA_PD ? "IAPREFIX" : "IAADDR";
  }

  private void add(ReceivedMessage message) {
    if (message.type() == Dhcp6MessageType.ADVERTISE) {
      line(" X-- Preference " + preference(message) + ".");
    }
    message.associations().forEach(this::add);
    line(" X-- Server ID: " + ServerName.of(message.server()));
    if (message.type() == Dhcp6MessageType.REPLY
        && message.options().has(KnownOptions.STATUS_CODE)) {
      status("message", message.status());
    }
    for (var left : message.leftOut()) {
      line(" !-- left out: " + left);
    }
  }

  private static int preference(ReceivedMessage message) {
    return message.options().find(KnownOptions.PREFERENCE).orElse(0);
  }

  private void add(IdentityAssociation association) {
    line(" X-- " + association.name());
    if (association.type() != AssociationType.IA_TA) {
      line(" | X-- t1 - renew  +" + seconds(association.times().t1()));
      line(" | X-- t2 - rebind +" + seconds(association.times().t2()));
    }
    association.leases().forEach(lease -> add(option(association), lease));
    if (association.options().has(KnownOptions.STATUS_CODE)) {
      status(association.type().toString(), association.status());
    }
  }

  private void add(String option, IaLease lease) {
    line(" | | X-- " + option + " " + lease.name());
    line(" | | | X-- Preferred lifetime " + seconds(lease.lifetimes().preferred()) + ".");
    line(" | | | X-- Max lifetime " + seconds(lease.lifetimes().valid()) + ".");
    if (!lease.status().isSuccess()) {
      status(option, lease.status());
    }
  }

  /** As on the wire. */
  private static long seconds(Span time) {
    return time.isForever() ? INFINITY : time.seconds();
  }

  private void status(String scope, StatusCode status) {
    var words = PrintableText.of(status.message().toLatin1());
    lines.add(
        scope + " status code " + status.name() + (words.isEmpty() ? "." : ": \"" + words + '"'));
  }

  private void line(String text) {
    lines.add("RCV: " + text);
  }
}
