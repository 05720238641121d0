package org.jdhclient.linux.daemon;

import java.util.OptionalInt;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.netlink.NetlinkMonitor;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.slf4j.Logger;

/**
 * The process's one loop: waits for frames, link events, signals and the client's deadline, and
 * hands on whatever came.
 */
public final class ClientDaemon {
  private static final int FRAMES = 0;
  private static final int LINKS = 1;
  private static final int SIGNALS = 2;

  private final SignalFd signals;
  private final NetlinkMonitor monitor;
  private final InterfaceClient client;

  private ClientDaemon(SignalFd signals, NetlinkMonitor monitor, InterfaceClient client) {
    this.signals = signals;
    this.monitor = monitor;
    this.client = client;
  }

  /**
   * Works until it is told to end, or cannot go on.
   *
   * @return the exit status
   * @throws UnusableInterfaceException if the interface is not there, or not fit for DHCP
   * @throws ErrnoException if the kernel refuses; its message names the capability that is missing
   */
  public static int run(Settings settings, Logger log)
      throws ErrnoException, UnusableInterfaceException {
    try (var signals = SignalFd.open(SignalFd.SIGINT, SignalFd.SIGTERM);
        var netlink = NetlinkSocket.open();
        var monitor = NetlinkMonitor.open(NetlinkMonitor.RTMGRP_LINK);
        var client = InterfaceClient.open(settings, netlink, log)) {
      return new ClientDaemon(signals, monitor, client).loop();
    }
  }

  private int loop() throws ErrnoException {
    var poll = new PollSet(client.descriptor(), monitor.descriptor(), signals.descriptor());
    OptionalInt status = client.start();
    while (status.isEmpty()) {
      poll.await(client.millisUntilDeadline());
      if (poll.isReady(LINKS)) {
        for (var event : monitor.receive()) {
          event.deliverTo(client.linkWatch());
        }
      }
      if (poll.isReady(FRAMES)) {
        client.takeFrames();
      }
      status =
          poll.isReady(SIGNALS) && signals.read() > 0
              ? OptionalInt.of(ExitStatus.OK)
              : client.wake();
    }
    return status.getAsInt();
  }
}
