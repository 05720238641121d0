package org.jdhclient.diagnosis.observe;

import org.jdhclient.address.Ipv6Address;

/** The link-local address of an interface (fe80::), from which DHCPv6 asks. */
public sealed interface LinkLocal extends Observation {
  /** Of the interface, as the end of a line. */
  String text();

  /** Whether it may be used. */
  default boolean isUsable() {
    return false;
  }

  /** It is there, and nobody else has it. */
  record Usable(Ipv6Address address) implements LinkLocal {
    @Override
    public String text() {
      return "link-local address " + address;
    }

    @Override
    public boolean isUsable() {
      return true;
    }
  }

  /** The kernel has found another host that has it (IFA_F_DADFAILED). */
  record Duplicate(Ipv6Address address) implements LinkLocal {
    @Override
    public String text() {
      return "link-local address " + address + " (dadfailed)";
    }
  }

  /** The kernel still asks whether another host has it (IFA_F_TENTATIVE). */
  record Tentative(Ipv6Address address) implements LinkLocal {
    @Override
    public String text() {
      return "link-local address " + address + " (tentative)";
    }
  }

  /**
   * There is none.
   *
   * @param obstacle why there can be none, and what would change that, in a sentence without its
   *     end; empty if nothing is in the way
   */
  record Missing(String obstacle) implements LinkLocal {
    @Override
    public String text() {
      return "no link-local address";
    }
  }
}
