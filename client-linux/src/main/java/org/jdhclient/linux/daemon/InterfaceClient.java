package org.jdhclient.linux.daemon;

import java.util.List;
import java.util.OptionalInt;
import org.jdhclient.client.Action;
import org.jdhclient.client.ClientConfig;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.linux.host.BootClock;
import org.jdhclient.linux.host.HostConfigurator;
import org.jdhclient.linux.host.HostName;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceConfigurator;
import org.jdhclient.linux.host.KernelRandom;
import org.jdhclient.linux.host.ResolvConf;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkEvent;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.packet.DhcpFilter;
import org.jdhclient.linux.packet.PacketSocket;
import org.slf4j.Logger;

/** One interface's client at work: tells the machine what happened, and does what it answers. */
final class InterfaceClient implements AutoCloseable {
  private final Interface on;
  private final NetlinkSocket netlink;
  private final PacketSocket packets;
  private final Transmitter transmitter;
  private final ReplyReceiver receiver;
  private final ActionExecutor executor;
  private final LinkWatch linkWatch;
  private final PacketJournal journal;
  private final StatusWriter status;
  private final DhcpClient client;
  private final BootClock clock = new BootClock();
  private final Logger log;

  private InterfaceClient(
      Settings settings, Interface on, NetlinkSocket netlink, PacketSocket packets, Logger log) {
    this.on = on;
    this.netlink = netlink;
    this.packets = packets;
    this.log = log;
    var reports = new ReportLog(on.name(), log);
    journal = new PacketJournal(reports);
    transmitter = new Transmitter(on, settings.ports(), packets);
    receiver = new ReplyReceiver(settings.checksumMode(), journal);
    var host =
        new HostConfigurator(
            new InterfaceConfigurator(netlink, on, log),
            new ResolvConf(settings.resolvConf(), settings.runDirectory(), on.name(), log),
            clock);
    executor =
        new ActionExecutor(transmitter, host, journal, settings.persistence(), clock, reports);
    linkWatch = new LinkWatch(this, on.ifindex());
    status = new StatusWriter(on, settings, journal, log);
    var config =
        ClientConfig.of(on.macAddress(), HostName.toSend())
            .withServer(settings.server())
            .withPorts(settings.ports());
    client = DhcpClient.start(config, new KernelRandom(), clock.now());
  }

  /** Brings the interface up, and listens on it for replies. */
  static InterfaceClient open(Settings settings, NetlinkSocket netlink, Logger log)
      throws ErrnoException, UnusableInterfaceException {
    var on = Interface.find(settings.interfaceName(), netlink);
    netlink.request(LinkMessage.setUp(on.ifindex()));
    var filter = DhcpFilter.forPort(settings.ports().client());
    var packets = PacketSocket.open(on.name(), on.ifindex(), filter);
    return new InterfaceClient(settings, on, netlink, packets, log);
  }

  /**
   * Sets out.
   *
   * @return the exit status, if it is over already
   */
  OptionalInt start() throws ErrnoException {
    log.info("Listening on LPF/{}/{}", on.name(), on.macAddress());
    log.info("Sending on   LPF/{}/{}", on.name(), on.macAddress());
    log.info("Sending on   Socket/fallback");
    linkWatch.look();
    return wake();
  }

  /**
   * Does what is due, if anything is.
   *
   * @return the exit status, if it is over
   */
  OptionalInt wake() {
    execute(client.wake(clock.now()));
    return linkWatch.isGone() ? OptionalInt.of(ExitStatus.FATAL) : executor.exitStatus();
  }

  /** How long to wait for events: until something is due; at most some weeks. */
  int millisUntilDeadline() {
    return (int) Math.min(Integer.MAX_VALUE, clock.now().millisUntil(client.deadline()));
  }

  /** Takes all frames that have come. */
  void takeFrames() {
    try {
      for (var frame = packets.receive(); frame.isPresent(); frame = packets.receive()) {
        var reply = receiver.receive(frame.get(), clock.now());
        if (reply.isPresent()) {
          execute(client.receive(reply.get(), clock.now()));
        }
      }
    } catch (ErrnoException e) {
      // ENETDOWN comes once when the interface goes down or away; the link watch deals with that.
      log.debug("{}: {}", on.name(), e.getMessage());
    }
  }

  NetlinkEvent.Handler linkWatch() {
    return linkWatch;
  }

  /** The present state of the link; a link that is no longer there is gone for good. */
  void askForLink() {
    try {
      linkWatch.newLink(netlink.link(on.ifindex()));
    } catch (ErrnoException e) {
      if (e.is(Errno.ENODEV)) {
        linkWatch.gone();
      } else {
        log.warn("{}: {}", on.name(), e.getMessage());
      }
    }
  }

  void linkUp() {
    execute(client.linkUp(clock.now()));
  }

  void linkDown() {
    execute(client.linkDown(clock.now()));
  }

  /** What the lease brought besides the address is taken back; the address went with the link. */
  void linkGone() {
    log.error("{} is gone: the interface was removed.", on.name());
    client.state().lease().ifPresent(lease -> execute(List.of(new Action.Unbind(lease))));
  }

  private void execute(List<Action> actions) {
    try {
      executor.execute(actions);
    } catch (BindException e) {
      log.error("{}: {}", on.name(), e.getMessage());
      execute(client.bindFailed(clock.now()));
    }
    status.write(client.state());
  }

  FileDescriptor descriptor() {
    return packets.descriptor();
  }

  @Override
  public void close() {
    transmitter.close();
    packets.close();
  }
}
