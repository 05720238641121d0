package org.jdhclient.wire;

import org.jdhclient.address.MacAddress;

/**
 * What a bridge that takes part in a spanning tree says of itself at every port (IEEE 802.1D 9.3).
 *
 * @param forwardDelaySeconds how long a port listens, and then again learns, before it forwards
 */
public record BridgeHello(MacAddress bridge, int forwardDelaySeconds) {
  private static final MacAddress BRIDGE_GROUP = new MacAddress(0x0180_c200_0000L);
  private static final int LLC_OF_BRIDGES = 0x4242;

  /** Port, age of the message, greatest age and interval of hellos, two octets each. */
  private static final int FROM_BRIDGE_TO_DELAY = 8;

  /**
   * @param frame from the Ethernet header on
   * @throws MalformedPacketException if it is anything else
   */
  public static BridgeHello decode(Octets frame) throws MalformedPacketException {
    var reader = frame.reader();
    if (!reader.macAddress().equals(BRIDGE_GROUP)) {
      throw new MalformedPacketException("not to bridges", 0);
    }
    reader.skip(MacAddress.LENGTH + 2);
    if (reader.u16() != LLC_OF_BRIDGES) {
      throw new MalformedPacketException("not of a spanning tree", reader.offset());
    }
    // Control, protocol, version, type, flags, root, cost and the bridge's priority.
    reader.skip(1 + 2 + 1 + 1 + 1 + 8 + 4 + 2);
    var bridge = reader.macAddress();
    reader.skip(FROM_BRIDGE_TO_DELAY);
    // In units of 1/256 s.
    return new BridgeHello(bridge, reader.u16() >>> 8);
  }
}
