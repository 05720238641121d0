package org.jdhclient.linux.diagnose;

import org.jdhclient.engine6.port.RouterWord;

/** What routers say of DHCPv6, in words. */
final class RouterText {
  private RouterText() {}

  static String of(RouterWord word) {
    return switch (word) {
      case NONE_SEEN -> "none heard";
      case NEITHER -> "no DHCPv6 here (M=0 O=0)";
      case OTHER -> "options by DHCPv6, no addresses (M=0 O=1)";
      case MANAGED -> "addresses by DHCPv6 (M=1)";
    };
  }
}
