package org.jdhclient.linux.status;

import org.jdhclient.lease.Lease;
import org.jdhclient.text.PrintableText;

/** How a client is at, in one short line: what {@code systemctl status} shows of it. */
public final class StatusLine {
  private StatusLine() {}

  public static String of(ClientSnapshot client) {
    return named(
        client.on().name(),
        client.lease().map(lease -> held(client, lease)).orElseGet(() -> without(client)));
  }

  /** Of a client that has no interface to work on. */
  public static String waiting(String interfaceName) {
    return named(interfaceName, "there is no such interface; waiting for it");
  }

  private static String named(String interfaceName, String text) {
    return PrintableText.of(interfaceName) + ": " + text;
  }

  private static String held(ClientSnapshot client, Lease lease) {
    var address =
        lease.address()
            + "/"
            + lease.parameters().prefixLength()
            + StatusText.origin(lease.server().toString());
    return switch (client.phase()) {
      case BOUND -> client.linkUsable() ? address : address + "; the link is down";
      case RENEWING -> address + "; asking it to extend the lease (RENEWING)";
      case REBINDING -> address + "; asking any server to extend the lease (REBINDING)";
      default -> address + "; asking whether it still holds (" + client.phase().word() + ")";
    };
  }

  private static String without(ClientSnapshot client) {
    return switch (client.phase()) {
      case INIT -> "about to ask for a lease (INIT)";
      case RESTING -> noLease(client);
      case WAITING_FOR_LINK, WITHOUT_LINK -> "the link is down: no carrier (WAITING-FOR-LINK)";
      case STOPPED -> "no lease any more (STOPPED)";
      case RECORDED_LEASE -> "no server answers; trying leases on record (RECORDED-LEASE)";
      default -> "asking for a lease (" + client.phase().word() + ")";
    };
  }

  private static String noLease(ClientSnapshot client) {
    var name = client.on().name();
    var why = client.attempts().why().map(cause -> ", because " + cause.because(name)).orElse(".");
    return "no lease%s It is tried again; jdhclient --diagnose %s says more"
        .formatted(PrintableText.of(why), PrintableText.of(name));
  }
}
