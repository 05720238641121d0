package org.jdhclient.linux.daemon.supervisor;

import static org.jdhclient.linux.libc.struct.Ifinfomsg.ARPHRD_ETHER;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFF_BROADCAST;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFF_LOWER_UP;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFF_RUNNING;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFF_UP;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.MacAddress;
import org.jdhclient.engine.port.InterfaceName;
import org.jdhclient.linux.host.NamedLink;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.UnheardSocket;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.wire.Octets;
import org.slf4j.Logger;

/** A host's interfaces, the clients that were opened on them, and all that was done, in order. */
final class FakeKernel {
  private static final int UP = IFF_UP | IFF_LOWER_UP | IFF_RUNNING;

  /** By their names. */
  final Map<String, LinkMessage> links = new LinkedHashMap<>();

  /** Other names of links, by these. */
  final Map<String, String> altnames = new LinkedHashMap<>();

  /** What other clients have, and keep: interfaces by their names, and names waited for. */
  final Set<String> kept = new LinkedHashSet<>();

  /** All that were opened, the newest last. */
  final List<FakeClient> clients = new ArrayList<>();

  String hostName = "guest";

  /** What is answered to who opens a socket. */
  Optional<Errno> refusal = Optional.empty();

  /** Where frames come from, if a test has them waited for. */
  Optional<FileDescriptor> frames = Optional.empty();

  /** Where clients can be asked, if they can. */
  Optional<RunDirectory> run = Optional.empty();

  /** Whether it lets nobody in who asks, before {@link UnheardSocket#listen}. */
  boolean acceptsNobody;

  final List<String> doings = new ArrayList<>();
  private final Logger log;

  FakeKernel() {
    var logger = new LoggerContext().getLogger("daemon");
    logger.setLevel(Level.INFO);
    var appender =
        new AppenderBase<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            doings.add(event.getLevel() + " " + event.getFormattedMessage());
          }
        };
    appender.start();
    logger.addAppender(appender);
    log = logger;
  }

  Logger log() {
    return log;
  }

  void did(String what) {
    doings.add(what);
  }

  /** What was done since the last question. */
  List<String> doings() {
    var since = List.copyOf(doings);
    doings.clear();
    return since;
  }

  /** An interface of a kind that DHCP can use is there now. */
  LinkMessage plug(String name, int ifindex) {
    return plug(name, ifindex, IFF_BROADCAST, "02:00:00:00:00:0" + ifindex);
  }

  LinkMessage plug(String name, int ifindex, int kind, String mac) {
    var address = Octets.copyOf(MacAddress.parse(mac).octets());
    var link = new LinkMessage(ifindex, name, UP | kind, ARPHRD_ETHER, address, 1500, 0);
    links.put(name, link);
    return link;
  }

  LinkMessage rename(String name, String other) {
    var link = links.remove(name);
    return plug(other, link.ifindex(), IFF_BROADCAST, link.macAddress().orElseThrow().toString());
  }

  int unplug(String name) {
    return links.remove(name).ifindex();
  }

  Optional<NamedLink> find(String name) {
    var asked = new InterfaceName(name);
    var link = links.get(altnames.getOrDefault(asked.device(), asked.device()));
    return Optional.ofNullable(link).map(found -> new NamedLink(asked.on(found.name()), found));
  }

  /** The present one on the interface of a name. */
  FakeClient client(String name) {
    return clients.stream()
        .filter(client -> client.isOn(name))
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  FakeClient client() {
    return clients.get(clients.size() - 1);
  }
}
