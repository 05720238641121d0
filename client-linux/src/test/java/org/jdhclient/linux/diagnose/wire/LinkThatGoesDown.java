package org.jdhclient.linux.diagnose.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jdhclient.config.Ports;
import org.jdhclient.diagnosis.inquiry.Asking;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.packet.DhcpSockets;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.TappedFrame;

/** A process that looks at a wire while the interface goes down, and then has something to send. */
final class LinkThatGoesDown {
  private LinkThatGoesDown() {}

  /**
   * @param words the interface
   */
  public static void main(String[] words) throws Exception {
    try (var netlink = NetlinkSocket.open();
        var signals = SignalFd.open(SignalFd.SIGTERM)) {
      var on = Interface.find(words[0], netlink);
      WireLook.at(
          on,
          DhcpSockets.ofIpv4(Ports.DEFAULT.client(), Ports.DEFAULT.server()),
          now -> new Inquiry(on, now),
          Optional.empty(),
          signals);
      System.out.println("came to its end");
    }
  }

  private static final class Inquiry implements Asking {
    private static final int LISTENING_SECONDS = 60;
    private static final int SHORTEST_FRAME = 60;

    private final Interface on;
    private final BootTime end;
    private boolean wasWoken;
    private boolean wasRefused;

    Inquiry(Interface on, BootTime now) {
      this.on = on;
      this.end = now.plusSeconds(LISTENING_SECONDS);
    }

    @Override
    public List<Octets> wake(BootTime at) {
      if (wasWoken) {
        return List.of(Octets.copyOf(new byte[SHORTEST_FRAME]));
      }
      wasWoken = true;
      setDown();
      return List.of();
    }

    private void setDown() {
      try {
        new ProcessBuilder("ip", "link", "set", on.name(), "down")
            .inheritIO()
            .start()
            .onExit()
            .join();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public BootTime deadline() {
      return end;
    }

    @Override
    public boolean isOver(BootTime at) {
      return wasRefused || at.reached(end);
    }

    @Override
    public void refused(String why) {
      wasRefused = true;
      System.out.println(why);
    }

    @Override
    public void hear(Frame frame, BootTime at) {
      // What comes does not matter here.
    }

    @Override
    public void tap(TappedFrame tapped, BootTime at) {
      // Nor does what passes.
    }

    @Override
    public List<Observation> seen() {
      return List.of();
    }
  }
}
