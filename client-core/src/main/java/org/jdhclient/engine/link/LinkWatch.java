package org.jdhclient.engine.link;

import org.jdhclient.address.MacAddress;
import org.jdhclient.engine.port.LinkState;

/** Keeps what of a link's state matters to a client: carrier, and whether it is still the same. */
public final class LinkWatch {
  private final MacAddress macAddress;
  private final String name;
  private boolean usable;
  private Identity identity = Identity.SAME;
  private String nameNow;

  private LinkWatch(String name, MacAddress macAddress, boolean usable) {
    this.name = name;
    this.macAddress = macAddress;
    this.usable = usable;
    this.nameNow = name;
  }

  /** A link that is taken to be usable until it is seen not to be. */
  public static LinkWatch of(String name, MacAddress macAddress) {
    return new LinkWatch(name, macAddress, true);
  }

  /** The same for an interface that has another name now. */
  public LinkWatch named(String other) {
    return new LinkWatch(other, macAddress, usable);
  }

  /** What a state of the link means for the client. */
  public enum Change {
    NONE,
    UP,
    DOWN
  }

  /** Whether the link is there, was up, and had its carrier, when it was last told of. */
  public boolean isUsable() {
    return usable && identity != Identity.GONE;
  }

  public Identity identity() {
    return identity;
  }

  public String nameNow() {
    return nameNow;
  }

  public void gone() {
    identity = Identity.GONE;
  }

  public Change changed(LinkState link) {
    if (identity == Identity.GONE) {
      return Change.NONE;
    }
    identify(link);
    if (link.isUsable() == usable) {
      return Change.NONE;
    }
    usable = link.isUsable();
    return usable ? Change.UP : Change.DOWN;
  }

  private void identify(LinkState link) {
    nameNow = link.name();
    if (!link.macAddress().orElse(macAddress).equals(macAddress)) {
      identity = Identity.OTHER_HARDWARE;
    } else {
      identity = nameNow.equals(name) ? Identity.SAME : Identity.RENAMED;
    }
  }
}
