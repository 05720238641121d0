package org.jdhclient.it;

import org.jdhclient.lab.Capture;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.RelayMode;

/** The ways in which dnsmasq's replies reach the guest. */
enum Wiring {
  /** A plain veth pair, as containers have it: unfinished checksums, and the kernel says so. */
  PLAIN {
    @Override
    Capture wire(Lab lab) {
      return lab.capture();
    }
  },
  /** Through a switch in user space: unfinished checksums, and nobody says so. */
  RELAYED {
    @Override
    Capture wire(Lab lab) {
      return lab.relay(RelayMode.AS_IS).capture();
    }
  },
  /** Through something that damages packets. */
  DAMAGED {
    @Override
    Capture wire(Lab lab) {
      return lab.relay(RelayMode.DAMAGE).capture();
    }
  },
  /** The host's first cure, {@code ethtool -K lxcbr0 tx off}. */
  TX_OFF {
    @Override
    Capture wire(Lab lab) {
      lab.bridge().switchTxOffloadOff(lab.port());
      return lab.capture();
    }
  },
  /** The host's second cure, {@code iptables -j CHECKSUM --checksum-fill}. */
  FILLED {
    @Override
    Capture wire(Lab lab) {
      lab.bridge().fillChecksumsOfReplies();
      return lab.capture();
    }
  };

  /** Lays the cable; returns what the guest sees of it. */
  abstract Capture wire(Lab lab);

  /** Lays the cable, with a real dnsmasq at its other end. */
  final Capture toDnsmasq(Lab lab) {
    lab.dnsmasq();
    return wire(lab);
  }
}
