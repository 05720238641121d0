package org.jdhclient.dhcp6.association;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.LeftOut.Reason;
import org.jdhclient.dhcp6.option.LeftOutList;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Iaid;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.Octets;

/**
 * Collects a message's identity associations. An address or prefix that is none is left out of its
 * association, an association that is none out of the message, and the rest stays.
 */
public final class AssociationDecoder {
  /** More than any client uses: what it holds must not grow with the packet. */
  private static final int MAX_LEASES = 64;

  private static final int MAX_ASSOCIATIONS = 64;

  private final LeftOutList leftOut;
  private final Map<AssociationName, IdentityAssociation> associations = new LinkedHashMap<>();

  public AssociationDecoder(LeftOutList leftOut) {
    this.leftOut = leftOut;
  }

  /** Reads one more. */
  public void add(AssociationType type, Octets value) {
    try {
      keep(decode(type, value.reader()));
    } catch (MalformedPacketException e) {
      leftOut.add(Reason.MALFORMED_ASSOCIATION, type + ": " + e.getMessage());
    }
  }

  public List<IdentityAssociation> list() {
    return List.copyOf(associations.values());
  }

  private void keep(IdentityAssociation association) {
    var name = association.name();
    if (association.times().isT1AfterT2()) {
      leftOut.add(Reason.T1_AFTER_T2, name + ": T1 is after T2");
    } else if (associations.containsKey(name)) {
      leftOut.add(Reason.REPEATED, name + " once more");
    } else if (associations.size() == MAX_ASSOCIATIONS) {
      leftOut.add(Reason.TOO_MANY, name + " is beyond the first " + MAX_ASSOCIATIONS);
    } else {
      associations.put(name, association);
    }
  }

  private IdentityAssociation decode(AssociationType type, OctetReader value)
      throws MalformedPacketException {
    var iaid = new Iaid(value.i32());
    var times = type.hasTimes() ? RenewalTimes.decode(value) : RenewalTimes.UP_TO_THE_CLIENT;
    var all = Dhcp6Options.decode(value);
    all.get(KnownOptions.STATUS_CODE, StatusCode.NONE);
    var association = new AssociationName(type, iaid);
    var leases = new LinkedHashMap<String, IaLease>();
    var others = new ArrayList<Dhcp6Option>();
    for (var option : all.list()) {
      if (option.code() == type.lease().code()) {
        addLease(leases, association, option.value());
      } else {
        others.add(option);
      }
    }
    return new IdentityAssociation(
        type, iaid, times, List.copyOf(leases.values()), new Dhcp6Options(others));
  }

  private void addLease(Map<String, IaLease> leases, AssociationName association, Octets value) {
    try {
      var lease = lease(association.type(), value.reader());
      var name = association + " " + lease.name();
      if (lease.lifetimes().isPreferredAfterValid()) {
        leftOut.add(Reason.PREFERRED_AFTER_VALID, name + ": preferred for longer than valid");
      } else if (!lease.isUsable()) {
        leftOut.add(Reason.UNUSABLE_LEASE, name + " cannot be used");
      } else if (leases.containsKey(name)) {
        leftOut.add(Reason.REPEATED, name + " once more");
      } else if (leases.size() == MAX_LEASES) {
        leftOut.add(Reason.TOO_MANY, name + " is beyond the first " + MAX_LEASES);
      } else {
        leases.put(name, lease);
      }
    } catch (MalformedPacketException e) {
      leftOut.add(Reason.MALFORMED_LEASE, association + ": " + e.getMessage());
    }
  }

  private static IaLease lease(AssociationType type, OctetReader value)
      throws MalformedPacketException {
    return type == AssociationType.IA_PD ? IaPrefix.decode(value) : IaAddress.decode(value);
  }
}
