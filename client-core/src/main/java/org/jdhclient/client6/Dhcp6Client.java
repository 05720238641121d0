package org.jdhclient.client6;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.time.BootTime;

/** The DHCPv6 client of one interface. */
public final class Dhcp6Client {
  private Dhcp6Client() {}

  public static Dhcp6Client start(
      Client6Config config, RandomGenerator random, Optional<Lease6> remembered, BootTime now) {
    throw new UnsupportedOperationException();
  }

  public Phase phase() {
    throw new UnsupportedOperationException();
  }

  /** What is in force; empty if nothing is. */
  public Optional<Lease6> lease() {
    throw new UnsupportedOperationException();
  }

  /** The options in force that were asked for alone. */
  public Optional<Dhcp6Options> information() {
    throw new UnsupportedOperationException();
  }

  public BootTime deadline() {
    throw new UnsupportedOperationException();
  }

  public List<Action> wake(BootTime now) {
    throw new UnsupportedOperationException();
  }

  public void reconfigure(Client6Config other) {
    throw new UnsupportedOperationException();
  }

  public List<Action> receive(Reply reply, BootTime now) {
    throw new UnsupportedOperationException();
  }

  /** There is a link-local address that may be used, or none any more. */
  public List<Action> linkLocal(Optional<Ipv6Address> usable, BootTime now) {
    throw new UnsupportedOperationException();
  }

  public List<Action> linkUp(BootTime now) {
    throw new UnsupportedOperationException();
  }

  public List<Action> linkDown(BootTime now) {
    throw new UnsupportedOperationException();
  }

  /** The host has found an address of the lease to be nobody else's (RFC 4862 5.4). */
  public List<Action> unique(Ipv6Address address, BootTime now) {
    throw new UnsupportedOperationException();
  }

  /** An address of the lease is another host's, by the kernel's word or a script's. */
  public List<Action> duplicated(List<Ipv6Address> addresses, BootTime now) {
    throw new UnsupportedOperationException();
  }

  /** An address was removed from the interface, by whomever. */
  public List<Action> addressRemoved(Ipv6Address address, BootTime now) {
    throw new UnsupportedOperationException();
  }

  /** The host has not taken all of the lease in force: it is set again in a while. */
  public void incomplete(BootTime now) {
    throw new UnsupportedOperationException();
  }

  /** A router's prefix has come or gone, or it says now that there are addresses to be had. */
  public List<Action> prefixesChanged(BootTime now) {
    throw new UnsupportedOperationException();
  }

  public List<Action> renew(BootTime now) {
    throw new UnsupportedOperationException();
  }

  public List<Action> release(BootTime now) {
    throw new UnsupportedOperationException();
  }

  public List<Action> stop(BootTime now) {
    throw new UnsupportedOperationException();
  }
}
