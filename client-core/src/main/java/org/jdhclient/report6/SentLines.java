package org.jdhclient.report6;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.association.AssociationDecoder;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.option.LeftOutList;

/** The associations of a message that is sent, in dhclient's lines. */
final class SentLines {
  private final Dhcp6MessageType message;
  private final List<String> lines = new ArrayList<>();

  private SentLines(Dhcp6MessageType message) {
    this.message = message;
  }

  static List<String> of(Dhcp6Message message) {
    var sent = new SentLines(message.type());
    associations(message).forEach(sent::add);
    return List.copyOf(sent.lines);
  }

  private static List<IdentityAssociation> associations(Dhcp6Message message) {
    var decoder = new AssociationDecoder(new LeftOutList());
    for (var option : message.options().list()) {
      AssociationType.of(option.code()).ifPresent(type -> decoder.add(type, option.value()));
    }
    return decoder.list();
  }

  private void add(IdentityAssociation association) {
    line(" X-- " + association.name());
    switch (message) {
      case SOLICIT -> solicited(association);
      case CONFIRM, RELEASE, DECLINE -> named(association);
      default -> requested(association);
    }
  }

  private void solicited(IdentityAssociation association) {
    if (association.type() != AssociationType.IA_TA) {
      line(" | X-- Request renew in  +" + association.times().t1().seconds());
      line(" | X-- Request rebind in +" + association.times().t2().seconds());
    }
    for (var lease : association.leases()) {
      line(
          " | X-- Request "
              + (isOfPrefixes(association) ? "prefix " : "address ")
              + lease.name()
              + ".");
    }
  }

  private void named(IdentityAssociation association) {
    for (var lease : association.leases()) {
      line(" | X-- " + message + " " + kind(association) + " " + lease.name());
    }
    appended(association);
  }

  private void requested(IdentityAssociation association) {
    if (association.type() != AssociationType.IA_TA) {
      line(" | X-- Requested renew  +" + association.times().t1().seconds());
      line(" | X-- Requested rebind +" + association.times().t2().seconds());
    }
    for (var lease : association.leases()) {
      lease(ReceivedLines.option(association), lease);
    }
    appended(association);
  }

  private void lease(String option, IaLease lease) {
    line(" | | X-- " + option + " " + lease.name());
    line(" | | | X-- Preferred lifetime +" + lease.lifetimes().preferred().seconds());
    line(" | | | X-- Max lifetime +" + lease.lifetimes().valid().seconds());
  }

  private void appended(IdentityAssociation association) {
    line(" V " + association.type() + " appended.");
  }

  private static String kind(IdentityAssociation association) {
    return isOfPrefixes(association) ? "Prefix" : "Address";
  }

  private static boolean isOfPrefixes(IdentityAssociation association) {
    return association.type() == AssociationType.IA_PD;
  }

  private void line(String text) {
    lines.add("XMT: " + text);
  }
}
