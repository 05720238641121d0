package org.jdhclient.report6;

import org.jdhclient.report.FailureCause;

/** There is no address to ask from. */
public record NoLinkLocalAddress() implements FailureCause {
  @Override
  public String because(String interfaceName) {
    return interfaceName + " has no link-local address (fe80::) that may be used.";
  }
}
