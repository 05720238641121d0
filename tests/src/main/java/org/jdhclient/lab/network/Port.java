package org.jdhclient.lab.network;

import org.jdhclient.lab.capture.Capture;
import org.jdhclient.lab.cell.Cell;

/** The bridge's end of a guest's cable. */
public record Port(Cell host, String name) {
  /** Takes the carrier from the guest's interface; a down end of a veth pair is a cut cable. */
  public void carrierOff() {
    host.run("ip", "link", "set", name, "down").orThrow();
  }

  public void carrierOn() {
    host.run("ip", "link", "set", name, "up").orThrow();
  }

  /** Takes the interface itself away from the guest. */
  public void unplug() {
    host.run("ip", "link", "delete", name).orThrow();
  }

  /** Begins to record every frame that passes here. */
  public Capture capture() {
    return Capture.start(host, name);
  }
}
