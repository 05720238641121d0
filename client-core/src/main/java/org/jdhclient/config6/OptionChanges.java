package org.jdhclient.config6;

import org.jdhclient.dhcp6.option.Dhcp6Options;

/** What becomes of a server's options before anybody uses them. */
@FunctionalInterface
public interface OptionChanges {
  /** All stay as they are. */
  OptionChanges NONE = received -> received;

  Dhcp6Options applied(Dhcp6Options received);
}
