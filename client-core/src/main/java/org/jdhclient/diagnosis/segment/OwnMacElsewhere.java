package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Notice;

/** Frames come in that were sent under the interface's own hardware address, and not by it. */
public record OwnMacElsewhere(MacAddress mac) implements Notice {
  @Override
  public String text() {
    return "frames from another host with this interface's hardware address " + mac;
  }
}
