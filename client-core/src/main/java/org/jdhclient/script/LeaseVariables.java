package org.jdhclient.script;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.Lease;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.Octets;

/** Writes the variables of one lease, each name with the same prefix. */
final class LeaseVariables {
  /** What dhclient says of a time that never comes: the last one in 32 bits. */
  private static final long NEVER = Integer.MAX_VALUE;

  private final String prefix;
  private final OptionTable names;
  private final ScriptVariables variables;

  LeaseVariables(String prefix, OptionTable names, ScriptVariables variables) {
    this.prefix = prefix;
    this.names = names;
    this.variables = variables;
  }

  void put(Lease lease, WallTime wallNow, BootTime now) {
    var parameters = lease.parameters();
    var options = lease.effectiveOptions();
    // A space is called as the owner wants: its variables give way to any of the lease itself.
    names.spaces().forEach(space -> variables.putMembers(prefix, space, space.in(options)));
    put("ip_address", lease.address().toString());
    var network = Ipv4Prefix.containing(lease.address(), parameters.prefixLength()).network();
    put("network_number", network.toString());
    if (!parameters.broadcast().equals(Ipv4Address.ANY)) {
      put("broadcast_address", parameters.broadcast().toString());
    }
    putBootFields(lease);
    put("expiry", Long.toString(expiry(lease, wallNow, now)));
    put("dhcp_message_type", Integer.toString(MessageType.ACK.code()));
    for (int code : options.codes()) {
      option(code, options.get(code).orElseThrow());
    }
  }

  private void putBootFields(Lease lease) {
    if (!lease.nextServer().equals(Ipv4Address.ANY)) {
      put("next_server", lease.nextServer().toString());
    }
    text("filename", lease.bootFile());
    text("server_name", lease.serverName());
  }

  private void text(String name, Octets value) {
    if (!value.isEmpty()) {
      variables.putChecked(prefix + name, () -> ScriptText.ofText(value));
    }
  }

  private static long expiry(Lease lease, WallTime wallNow, BootTime now) {
    return lease.times().isInfinite() ? NEVER : wallNow.at(lease.expiresAt(), now).epochSeconds();
  }

  private void option(int code, Octets value) {
    if (code != StandardOptions.MESSAGE_TYPE.code() && code != StandardOptions.OVERLOAD.code()) {
      variables.putOption(prefix, names, code, value);
    }
  }

  private void put(String name, String value) {
    variables.put(prefix + name, value);
  }
}
