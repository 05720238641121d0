package org.jdhclient.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.InterfaceAddress;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.network.Port;

/** A guest's interface as something that is done to: by the guest's owner, or at the cable. */
public final class GuestLink implements AutoCloseable {
  private static final String OTHER_MAC = "00:16:3e:44:55:66";

  private final Cell guest;
  private final LxcBridge bridge;
  private Optional<Cell> elsewhere = Optional.empty();
  private Port port;
  private String name = Guest.INTERFACE;
  private String mac = Guest.MAC;

  private GuestLink(Cell guest, LxcBridge bridge, Port port) {
    this.guest = guest;
    this.bridge = bridge;
    this.port = port;
  }

  public static GuestLink of(Lab lab) {
    return new GuestLink(lab.guest().cell(), lab.bridge(), lab.port());
  }

  /** What it is called now. */
  public String name() {
    return name;
  }

  /** Its hardware address now. */
  public String mac() {
    return mac;
  }

  /** The other end of the cable, as long as there is one. */
  public Port port() {
    return port;
  }

  public List<InterfaceAddress> addresses() {
    return guest.run("ip", "-4", "-oneline", "addr", "show", "dev", name).lines().stream()
        .map(InterfaceAddress::parse)
        .toList();
  }

  public boolean exists() {
    return guest.run("ip", "link", "show", "dev", name).status() == 0;
  }

  public void remove() {
    port.unplug();
  }

  /** A new interface comes under the name of one that was removed. */
  public void plugIn() {
    port = bridge.plug(guest, mac);
  }

  public void rename(String to) {
    set("name", to);
    name = to;
  }

  /** The hardware address becomes another. */
  public void changeMac() {
    set("address", OTHER_MAC);
    mac = OTHER_MAC;
  }

  /** Sets what {@code ip link set} can set. */
  public void set(String... what) {
    var command = Stream.concat(Stream.of("ip", "link", "set", name), Stream.of(what));
    guest.run(command.toArray(String[]::new)).orThrow();
  }

  /** Takes it down and up again, so many times without a pause. */
  public void flap(int times) {
    var flap = "echo link set " + name + " down; echo link set " + name + " up";
    guest.shell("for i in $(seq " + times + "); do " + flap + "; done | ip -batch -").orThrow();
  }

  /** Moves it into a network of its own. */
  public void moveAway() {
    var there = Cell.open("elsewhere");
    elsewhere = Optional.of(there);
    guest.runInNetworkOnly("ip", "link", "set", name, "netns", there.init()).orThrow();
  }

  public void moveBack() {
    elsewhere
        .orElseThrow()
        .runInNetworkOnly("ip", "link", "set", name, "netns", guest.init())
        .orThrow();
  }

  public void deleteAddresses() {
    // Each once: "flush" deletes again and again what a client sets again meanwhile.
    for (var address : addresses()) {
      guest.run("ip", "addr", "del", address.cidr(), "dev", name).orThrow();
    }
  }

  @Override
  public void close() {
    elsewhere.ifPresent(Cell::close);
  }
}
