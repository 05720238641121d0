package org.jdhclient.simulation.invariant;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.Phase;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.wire.ArpPacket;

/** What must hold when another host has the client's address (RFC 5227). */
final class ConflictChecks {
  private static final int ACK = 5;
  private static final long DEFEND_INTERVAL = 10 * VirtualClock.SECOND;

  private final KernelModel kernel;
  private Ipv4Address probed = Ipv4Address.ANY;
  private Ipv4Address defended = Ipv4Address.ANY;
  private long defendedAt;
  private int incarnation;

  ConflictChecks(KernelModel kernel) {
    this.kernel = kernel;
  }

  void i22(Moment moment, MacAddress own) {
    begin(moment);
    var packet = moment.heard().filter(heard -> !heard.senderMac().equals(own));
    if (packet.isPresent() && !moment.isKilled()) {
      var address = moment.before().lease().map(Lease::address);
      if (address.isPresent() && packet.get().senderIp().equals(address.get())) {
        inUse(address.get(), moment);
      } else if (address.isEmpty() && isProbing(moment) && claims(packet.get(), probed)) {
        Sentence.I_22.require(isGivenUp(probed, moment), "used, though another has it");
      }
    }
    if (moment.after().lease().filter(held -> held.address().equals(defended)).isEmpty()) {
      defended = Ipv4Address.ANY;
    }
    if (moment.isTaken() && moment.received().get().type() == ACK) {
      probed = moment.received().get().yiaddr();
    }
  }

  private void begin(Moment moment) {
    if (moment.incarnation() != incarnation) {
      incarnation = moment.incarnation();
      defended = Ipv4Address.ANY;
    }
  }

  /**
   * An acknowledged address that is asked for yet: REQUESTING, and nothing more to ask a server.
   */
  private static boolean isProbing(Moment moment) {
    return moment.before().phase() == Phase.PROBING;
  }

  private static boolean claims(ArpPacket packet, Ipv4Address address) {
    return packet.senderIp().equals(address)
        || packet.senderIp().isAny() && packet.targetIp().equals(address);
  }

  private void inUse(Ipv4Address address, Moment moment) {
    boolean again = defended.equals(address) && moment.now() - defendedAt < DEFEND_INTERVAL;
    if (again) {
      Sentence.I_22.require(isGivenUp(address, moment), "kept after a second conflict");
      defended = Ipv4Address.ANY;
    } else {
      boolean announced =
          moment.sentArps().stream().anyMatch(arp -> arp.senderIp().equals(address));
      Sentence.I_22.require(announced, "not defended");
      defended = address;
      defendedAt = moment.now();
    }
  }

  private boolean isGivenUp(Ipv4Address address, Moment moment) {
    return moment.after().lease().isEmpty() && !kernel.hasClients(address);
  }
}
