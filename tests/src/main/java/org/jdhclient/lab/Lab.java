package org.jdhclient.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.network.Port;
import org.jdhclient.lab.relay.Relay;
import org.jdhclient.lab.relay.RelayMode;
import org.jdhclient.lab.server.Dnsmasq;
import org.jdhclient.lab.server.Radvd;
import org.jdhclient.lab.server.ServedNetwork;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServerProgram;
import org.jdhclient.lab.server.ServerProgram6;
import org.jdhclient.lab.server.Udhcpd;

/**
 * One LXC host with one guest on its bridge, and a record of every frame between them.
 *
 * <p>Nothing serves DHCP until a test says who does. Labs do not know of each other: any number can
 * be open at once.
 */
public final class Lab implements AutoCloseable {
  private static final String ROGUE_MAC = "00:16:3e:aa:bb:cc";
  private static final String SECOND_SERVERS_MAC = "00:16:3e:dd:ee:ff";

  /** The second server's own address and range. */
  public static final Dnsmasq.Service ROGUE =
      new Dnsmasq.Service(Guest.INTERFACE, "10.0.3.200", "10.0.3.201,10.0.3.220");

  private final LxcBridge bridge = LxcBridge.open();
  private final List<Cell> others = new ArrayList<>();
  private final List<Running> followed = new ArrayList<>();
  private final List<Relay> relays = new ArrayList<>();
  private final Guest guest;
  private final Port port;
  private final Capture capture;

  private Lab() {
    this.guest = Guest.open("ct1");
    this.port = bridge.plug(guest.cell(), Guest.MAC);
    this.capture = port.capture();
  }

  public static Lab open() {
    return new Lab();
  }

  public LxcBridge bridge() {
    return bridge;
  }

  public Guest guest() {
    return guest;
  }

  /** The bridge's end of the guest's cable. */
  public Port port() {
    return port;
  }

  public Capture capture() {
    return capture;
  }

  /** Runs dnsmasq as lxc-net does, but for the ping by which it would try an address first. */
  public Dnsmasq dnsmasq(String... options) {
    return dnsmasq(Dnsmasq.Service.LXC, options);
  }

  public Dnsmasq dnsmasq(Dnsmasq.Service service, String... options) {
    return followed(Dnsmasq.start(bridge.host(), service, quick(options)));
  }

  /** The same, but that it serves DHCPv6 too. */
  public Dnsmasq dnsmasqForBothFamilies(String... options) {
    return followed(Dnsmasq.startForBothFamilies(bridge, quick(options)));
  }

  /** Stops a dnsmasq, and starts another in its place with this range. */
  public Dnsmasq restart(Dnsmasq dnsmasq, String range, String... options) {
    return followed(dnsmasq.restart(range, quick(options)));
  }

  private static String[] quick(String... options) {
    var quick = new ArrayList<>(List.of(options));
    quick.add("--no-ping");
    return quick.toArray(String[]::new);
  }

  private Dnsmasq followed(Dnsmasq dnsmasq) {
    followed.add(dnsmasq.log());
    return dnsmasq;
  }

  public Udhcpd udhcpd(int leaseSeconds) {
    var udhcpd = Udhcpd.start(bridge, leaseSeconds);
    followed.add(udhcpd.log());
    return udhcpd;
  }

  /** Runs one of Debian's DHCP servers on the bridge. */
  public Running server(ServerProgram program, ServedNetwork served) {
    var server = program.start(bridge, served);
    followed.add(server);
    return server;
  }

  /** Runs one of Debian's DHCPv6 servers on the bridge. */
  public Running server(ServerProgram6 program, ServedNetwork6 served) {
    var server = program.start(bridge, served);
    followed.add(server);
    return server;
  }

  /** Runs another DHCPv6 server on the same link, on a machine of its own. */
  public Running secondServer(ServerProgram6 program, ServedNetwork6 served) {
    var cell = Cell.open("second");
    others.add(cell);
    bridge.plug(cell, LxcBridge.NAME, SECOND_SERVERS_MAC);
    cell.run("ip", "link", "set", LxcBridge.NAME, "up").orThrow();
    var server = program.start(cell, served);
    followed.add(server);
    return server;
  }

  /** Has the bridge be a router whose advertisements say this of DHCPv6. */
  public Radvd router(Radvd.Says says) {
    var radvd = Radvd.start(bridge, ServedNetwork6.LXC.net(), says);
    followed.add(radvd.log());
    return radvd;
  }

  /** Another machine on the bridge, 10.0.3.200, where a second server can run. */
  public Cell rogue() {
    var cell = Cell.open("rogue");
    others.add(cell);
    bridge.plug(cell, ROGUE_MAC);
    cell.run("ip", "addr", "add", ROGUE.address() + "/24", "brd", "+", "dev", "eth0").orThrow();
    cell.run("ip", "link", "set", "eth0", "up").orThrow();
    cell.run("ip", "route", "add", "default", "dev", "eth0").orThrow();
    return cell;
  }

  /** A second dnsmasq, on a machine of its own. */
  public Dnsmasq rogueDnsmasq(String... options) {
    return followed(Dnsmasq.start(rogue(), ROGUE, quick(options)));
  }

  /**
   * Puts a switch in user space between the guest and the bridge; before a client runs, for the
   * guest's eth0 is another after that.
   */
  public Relay relay(RelayMode mode) {
    var cell = Cell.open("relay");
    others.add(cell);
    var relay = Relay.insert(cell, guest, mode);
    followed.add(relay.log());
    relays.add(relay);
    return relay;
  }

  /** Starts the client under test in the guest. */
  public Running jdhclient(String... arguments) {
    var client = guest.jdhclient(arguments);
    followed.add(client);
    return client;
  }

  /** Starts a command in the guest, whose output belongs to the story. */
  public Running startInGuest(String... command) {
    var running = guest.cell().start(command);
    followed.add(running);
    return running;
  }

  /** All that clients and servers have said. */
  public String story() {
    return String.join("\n", followed.stream().map(Running::toString).toList());
  }

  /** Keeps the frames captured so far: on the bridge's port, and behind a relay if there is one. */
  public void saveCaptures(Path directory, String name) {
    capture.save(directory.resolve(name + ".pcap"));
    relays.forEach(relay -> relay.capture().save(directory.resolve(name + "-relayed.pcap")));
  }

  @Override
  public void close() {
    guest.close();
    others.forEach(Cell::close);
    bridge.close();
  }
}
