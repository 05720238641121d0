package org.jdhclient.engine.port;

import java.util.Optional;
import org.jdhclient.address.MacAddress;

/**
 * An interface's link, as it is at a moment.
 *
 * @param name that it has now
 * @param macAddress empty if it is not told, or none
 * @param mtu in octets
 * @param maxMtu the most that the device can; 0 if that is not told
 */
public record LinkState(
    String name, Optional<MacAddress> macAddress, Carrier carrier, int mtu, int maxMtu) {

  /** Whether anything can pass. */
  public enum Carrier {
    /** The interface is down, or has no carrier. */
    NONE,
    /** There is a carrier; the operational state is not UP yet (RFC 2863). */
    COMING,
    /** There is a carrier, and the operational state is UP, or unknown. */
    THERE
  }

  /** Whether the interface is up and has a carrier. */
  public boolean isUsable() {
    return carrier != Carrier.NONE;
  }
}
