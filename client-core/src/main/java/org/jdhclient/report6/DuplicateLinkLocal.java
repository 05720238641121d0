package org.jdhclient.report6;

import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.report.FailureCause;

/** The address to ask from is another host's too, by the kernel's word: nothing can be asked. */
public record DuplicateLinkLocal(Ipv6Address address) implements Warning6, FailureCause {
  private String words(String interfaceName) {
    return "another host on the link has "
        + address
        + ", the link-local address of "
        + interfaceName
        + ", too (dadfailed). When that host has another: ip link set "
        + interfaceName
        + " down, and up again.";
  }

  @Override
  public List<String> lines(String interfaceName) {
    return List.of(interfaceName + ": " + words(interfaceName));
  }

  @Override
  public String because(String interfaceName) {
    return words(interfaceName);
  }
}
