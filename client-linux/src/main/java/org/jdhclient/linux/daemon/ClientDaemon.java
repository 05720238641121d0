package org.jdhclient.linux.daemon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.client.BootTime;
import org.jdhclient.linux.daemon.Settings.Persistence;
import org.jdhclient.linux.daemon.Waiter.Source;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.libc.TimerFd;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkEvent;
import org.jdhclient.linux.netlink.NetlinkMonitor;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.slf4j.Logger;

/**
 * The process's one loop: waits for frames, link events, signals and the client's deadline, and
 * hands on whatever came. It outlives the interface: if that is removed, it waits for one of the
 * same name.
 */
public final class ClientDaemon implements NetlinkEvent.Handler {
  /** What a shell reports of a process that a signal ended. */
  private static final int SIGNAL_STATUS = 128;

  private final SignalFd signals;
  private final TimerFd timer;
  private final NetlinkSocket netlink;
  private final NetlinkMonitor monitor;
  private final Logger log;
  private Settings settings;
  private Optional<InterfaceClient> client = Optional.empty();
  private Optional<Ending> ending = Optional.empty();
  private Waiter waiter = new Waiter(List.of());

  private ClientDaemon(
      Settings settings,
      SignalFd signals,
      TimerFd timer,
      NetlinkSocket netlink,
      NetlinkMonitor monitor,
      Logger log) {
    this.settings = settings;
    this.signals = signals;
    this.timer = timer;
    this.netlink = netlink;
    this.monitor = monitor;
    this.log = log;
  }

  /**
   * Works until it is told to end, cannot go on, or is to be followed by another process.
   *
   * @param begun what another process has begun; empty to begin at the beginning
   * @throws UnusableInterfaceException if the interface is not there, or not fit for DHCP
   * @throws ErrnoException if the kernel refuses; its message names the capability that is missing
   * @throws InterfaceBusyException if another client has the interface, and does not end
   */
  public static Ending run(Settings settings, Optional<Handover> begun, Logger log)
      throws ErrnoException, UnusableInterfaceException, InterfaceBusyException {
    try (var signals =
            SignalFd.open(SignalFd.SIGINT, SignalFd.SIGTERM, SignalFd.SIGHUP, SignalFd.SIGUSR1);
        var timer = TimerFd.open();
        var netlink = NetlinkSocket.open();
        var monitor =
            NetlinkMonitor.open(NetlinkMonitor.RTMGRP_LINK | NetlinkMonitor.RTMGRP_IPV4_IFADDR)) {
      var daemon = new ClientDaemon(settings, signals, timer, netlink, monitor, log);
      try {
        daemon.begin(begun);
        return daemon.loop();
      } finally {
        daemon.close();
      }
    }
  }

  private Ending loop() throws ErrnoException {
    while (ending.isEmpty()) {
      timer.arm(client.map(InterfaceClient::deadline).orElse(BootTime.NEVER).nanos());
      var sources = sources();
      if (!waiter.waitsFor(sources)) {
        waiter = new Waiter(sources);
      }
      waiter.await();
      if (client.isPresent() && ending.isEmpty()) {
        ending = client.get().wake();
        follow(client.get());
      }
    }
    // A signal that came while the last thing was done must not get lost with this process.
    takeSignal();
    return ending.get();
  }

  private List<Source> sources() {
    var sources = new ArrayList<Source>();
    sources.add(new Source(timer.descriptor(), timer::drain));
    sources.add(new Source(signals.descriptor(), this::takeSignal));
    sources.add(new Source(monitor.descriptor(), this::takeEvents));
    client.ifPresent(open -> sources.addAll(open.sources()));
    return sources;
  }

  private void open(Claim.Manner manner, Optional<Handover> begun)
      throws ErrnoException, UnusableInterfaceException, InterfaceBusyException {
    var claim = Claim.take(settings, manner, netlink, log);
    var opened = new InterfaceClient(settings, begun, claim, netlink, log);
    client = Optional.of(opened);
    opened.begin();
  }

  /**
   * Begins at the beginning, or goes on with what another process began: unless a newer client has
   * the interface, or the lease was ended meanwhile.
   */
  private void begin(Optional<Handover> begun)
      throws ErrnoException, UnusableInterfaceException, InterfaceBusyException {
    if (begun.isEmpty()) {
      open(Claim.Manner.TAKE_OVER, begun);
    } else {
      open(Claim.Manner.IF_FREE, begun);
    }
    if (begun.isPresent() && !client.orElseThrow().hasItsAddress()) {
      log.info("{}: the lease was ended meanwhile.", settings.interfaceName());
      ending = Optional.of(Ending.with(ExitStatus.OK));
    } else {
      ending = client.orElseThrow().wake();
    }
  }

  /** The interface is another one now, or has another name: the client begins anew on it. */
  private void follow(InterfaceClient open) {
    switch (open.identity()) {
      case SAME -> {}
      case RENAMED -> {
        log.info("{} is {} now.", settings.interfaceName(), open.nameNow());
        var handover = open.leaveName();
        settings = settings.onInterface(open.nameNow());
        reopen(handover);
        client.ifPresent(InterfaceClient::lookAtAll);
      }
      case OTHER_HARDWARE -> {
        log.info("{} has another hardware address now.", open.nameNow());
        open.takeBack();
        settings = settings.onInterface(open.nameNow());
        reopen(Optional.empty());
      }
      case GONE -> {
        log.error("{} is gone: the interface was removed.", settings.interfaceName());
        open.takeBack();
        close();
        if (settings.persistence() == Persistence.ONE_TRY) {
          ending = Optional.of(Ending.with(ExitStatus.FATAL));
        } else {
          lookForAnother();
        }
      }
    }
  }

  /** What goes wrong with an interface is told; another event may bring a better one. */
  private void reopen(Optional<Handover> begun) {
    close();
    try {
      open(Claim.Manner.TAKE_OVER, begun);
    } catch (UnusableInterfaceException | InterfaceBusyException | ErrnoException e) {
      log.warn("{}: {}", settings.interfaceName(), e.getMessage());
    }
  }

  private void close() {
    client.ifPresent(InterfaceClient::close);
    client = Optional.empty();
  }

  private void takeSignal() throws ErrnoException {
    int signal = signals.read();
    if (signal == SignalFd.SIGHUP || signal == SignalFd.SIGUSR1) {
      client.ifPresent(InterfaceClient::renew);
    } else if (signal > 0) {
      boolean bound = client.filter(InterfaceClient::hasLease).isPresent();
      ending = Optional.of(Ending.with(bound ? ExitStatus.OK : SIGNAL_STATUS + signal));
    }
  }

  private void takeEvents() throws ErrnoException {
    for (var event : monitor.receive()) {
      event.deliverTo(this);
    }
  }

  @Override
  public void newLink(LinkMessage link) {
    client.ifPresent(open -> open.linkChanged(link));
    if (client.isEmpty() && link.name().equals(settings.interfaceName())) {
      log.info("{} is there.", link.name());
      reopen(Optional.empty());
    }
  }

  @Override
  public void delLink(LinkMessage link) {
    client.ifPresent(open -> open.linkRemoved(link.ifindex()));
  }

  @Override
  public void newAddress(AddressMessage address) {
    // Whatever others set beside the leased address is theirs.
  }

  @Override
  public void delAddress(AddressMessage address) {
    client.ifPresent(open -> open.addressRemoved(address));
  }

  @Override
  public void overrun() {
    if (client.isPresent()) {
      client.get().lookAtAll();
    } else {
      lookForAnother();
    }
  }

  /** The event of an interface that is there already is over, or was lost. */
  private void lookForAnother() {
    try {
      newLink(netlink.link(settings.interfaceName()));
    } catch (ErrnoException e) {
      log.debug("{}: {}", settings.interfaceName(), e.getMessage());
    }
  }
}
