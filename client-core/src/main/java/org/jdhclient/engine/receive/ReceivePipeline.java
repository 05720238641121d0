package org.jdhclient.engine.receive;

import org.jdhclient.client.Reply;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.MalformedPacketException;

/**
 * The one way of a frame to the machine: headers, the checksum's verdict, the mode, the message.
 *
 * @param gate by which all but the message is judged
 */
public record ReceivePipeline(ChecksumGate gate) {

  /**
   * @param port the client's
   */
  public ReceivePipeline(ChecksumMode mode, int port) {
    this(new ChecksumGate(mode, port));
  }

  public Received<Reply> receive(Frame frame) {
    return gate.receive(frame, DatagramFrame::decode, ReceivePipeline::reply);
  }

  private static Reply reply(DatagramFrame datagram) throws MalformedPacketException {
    var message = DhcpMessage.decode(datagram.udp().payload());
    return new Reply(datagram.ip().source(), datagram.ip().destination(), message);
  }
}
