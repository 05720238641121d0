package org.jdhclient.dhcp6;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp6.association.AssociationDecoder;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOption;
import org.jdhclient.dhcp6.option.KnownOption.Instances;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.LeftOut;
import org.jdhclient.dhcp6.option.LeftOut.Reason;
import org.jdhclient.dhcp6.option.LeftOutList;
import org.jdhclient.wire.MalformedPacketException;

/** Sorts a message's options: what counts, and what does not and why. */
final class MessageDecoder {
  private final Dhcp6MessageType type;
  private final LeftOutList leftOut = new LeftOutList();
  private final AssociationDecoder associations = new AssociationDecoder(leftOut);
  private final List<Dhcp6Option> options = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();

  MessageDecoder(Dhcp6MessageType type) {
    this.type = type;
  }

  void add(Dhcp6Option option) {
    var row = KnownOptions.of(option.code());
    var association = AssociationType.of(option.code());
    if (row.isEmpty()) {
      options.add(wholeMembers(option));
    } else if (!OptionPlaces.belongs(option.code(), type)) {
      leftOut.add(Reason.MISPLACED, row.get() + " in " + type);
    } else if (association.isPresent()) {
      associations.add(association.get(), option.value());
    } else {
      addKnown(row.get(), option);
    }
  }

  private void addKnown(KnownOption<?> row, Dhcp6Option option) {
    if (!seen.add(option.code()) && row.instances() == Instances.ONE) {
      leftOut.add(Reason.REPEATED, row + " once more");
      return;
    }
    var whole = wholeMembers(option);
    try {
      row.decode(whole.value());
      options.add(whole);
    } catch (MalformedPacketException e) {
      leftOut.add(Reason.MALFORMED_OPTION, e.getMessage());
    }
  }

  /** Of a list whose last member is not whole the others count, as with dhclient. */
  private Dhcp6Option wholeMembers(Dhcp6Option option) {
    int code = option.code();
    var whole = OptionTable.DHCP6.wholeMembers(code, option.value());
    int surplus = option.value().length() - whole.length();
    if (surplus == 0) {
      return option;
    }
    var name = "option " + code + " (" + OptionTable.DHCP6.nameOf(code) + ")";
    leftOut.add(
        Reason.INCOMPLETE_MEMBER, name + ": " + surplus + " octets behind the last whole member");
    return new Dhcp6Option(code, whole);
  }

  /** Some networks append octets to a message; what could be an option is judged as one. */
  void addSurplus(int octets) {
    if (octets > 0) {
      leftOut.add(Reason.SURPLUS_OCTETS, octets + " octets behind the last option");
    }
  }

  Dhcp6Options options() {
    return new Dhcp6Options(options);
  }

  List<IdentityAssociation> associations() {
    return associations.list();
  }

  List<LeftOut> leftOut() {
    return leftOut.list();
  }
}
