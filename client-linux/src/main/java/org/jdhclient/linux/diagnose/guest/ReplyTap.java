package org.jdhclient.linux.diagnose.guest;

import java.util.Optional;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.diagnosis.observe.FilteredReplies;
import org.jdhclient.engine.receive.ReceivePipeline;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.linux.packet.DhcpFilter;
import org.jdhclient.linux.packet.FrameBuffer;
import org.jdhclient.linux.packet.PacketSocket;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.Frame;

/**
 * Sees replies where they arrive. A socket for all protocols has each frame before filters of tc(8)
 * and nft(8) do (hook ingress), and before a bridge whose port the interface is; a client's socket,
 * which is for IPv4, has it after them (__netif_receive_skb_core in net/core/dev.c).
 */
public final class ReplyTap implements AutoCloseable {
  /** More tell no more. */
  private static final int MOST = 1000;

  private final PacketSocket socket;
  private final ReceivePipeline pipeline;
  private final ClientConfig config;

  private ReplyTap(PacketSocket socket, ReceivePipeline pipeline, ClientConfig config) {
    this.socket = socket;
    this.pipeline = pipeline;
    this.config = config;
  }

  public static ReplyTap open(Interface on, ClientConfig config) throws ErrnoException {
    int port = config.ports().client();
    var socket =
        PacketSocket.open(
            on.name(),
            on.ifindex(),
            SocketConstants.ETH_P_ALL,
            DhcpFilter.forPort(port),
            new FrameBuffer());
    return new ReplyTap(socket, new ReceivePipeline(ChecksumMode.IGNORE, port), config);
  }

  /** What has arrived for this client until now; empty if nothing has. */
  public Optional<FilteredReplies> arrived() throws ErrnoException {
    int count = 0;
    int frames = 0;
    for (var frame = socket.receive();
        frame.isPresent() && frames < MOST;
        frame = socket.receive()) {
      frames++;
      count += isForUs(frame.get()) ? 1 : 0;
    }
    return count == 0 ? Optional.empty() : Optional.of(new FilteredReplies(count));
  }

  private boolean isForUs(Frame frame) {
    return pipeline.receive(frame) instanceof Received.Message message
        && message.reply().message().chaddr().equals(config.chaddr());
  }

  @Override
  public void close() {
    socket.close();
  }
}
