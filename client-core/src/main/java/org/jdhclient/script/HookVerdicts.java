package org.jdhclient.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.Lease;
import org.jdhclient.lease.NetworkParameters;

/**
 * What becomes of the variables that an enter hook has left.
 *
 * @param amendments what of them counts
 * @param refused why others do not, by their names
 * @param corrected what those are in truth, for exit hooks; empty for a variable that is not to be
 */
public record HookVerdicts(
    Amendments amendments, Map<String, String> refused, Map<String, String> corrected) {

  /**
   * Compares what an enter hook was given with what it has left.
   *
   * @param names of options, as the owner has them
   * @param lease as the server sent it
   */
  public static HookVerdicts of(
      OptionTable names, Map<String, String> given, Map<String, String> left, Lease lease) {
    var reader = new AmendmentReader(names, given, left);
    var amendments = reader.amendments();
    var parameters = amendments.of(lease).parameters();
    var refused = new LinkedHashMap<>(reader.refused());
    for (var dropped : parameters.dropped()) {
      if (amendments.concerns(dropped.code())) {
        refused.putIfAbsent(AmendableVariables.nameOf(dropped.code(), names), dropped.why());
      }
    }
    var corrected = new LinkedHashMap<String, String>();
    refused.keySet().forEach(name -> corrected.put(name, given.getOrDefault(name, "")));
    for (int code : AmendableVariables.CODES) {
      var name = AmendableVariables.nameOf(code, names);
      if (refused.containsKey(name) || isComputed(code, amendments)) {
        inForce(code, parameters).ifPresent(value -> corrected.put(name, value));
      }
    }
    return new HookVerdicts(amendments, refused, corrected);
  }

  /** A broadcast address goes with the subnet mask, unless somebody says another. */
  private static boolean isComputed(int code, Amendments amendments) {
    int broadcast = StandardOptions.BROADCAST_ADDRESS.code();
    return code == broadcast
        && (amendments.removed().contains(broadcast)
            || amendments.concerns(StandardOptions.SUBNET_MASK.code()));
  }

  /** The value of an option in force, if it can be told from the parameters. */
  private static Optional<String> inForce(int code, NetworkParameters parameters) {
    if (code == StandardOptions.SUBNET_MASK.code()) {
      return Optional.of(mask(parameters.prefixLength()));
    } else if (code == StandardOptions.ROUTERS.code()) {
      return Optional.of(joined(parameters.routers()));
    } else if (code == StandardOptions.DOMAIN_NAME_SERVERS.code()) {
      return Optional.of(joined(parameters.nameServers()));
    } else if (code == StandardOptions.DOMAIN_SEARCH.code()) {
      return Optional.of(joined(parameters.domainSearch()));
    } else if (code == StandardOptions.DOMAIN_NAME.code()) {
      return Optional.of(parameters.domainName());
    } else if (code == StandardOptions.HOST_NAME.code()) {
      return Optional.of(parameters.hostName());
    } else if (code == StandardOptions.INTERFACE_MTU.code()) {
      return Optional.of(parameters.mtu() == 0 ? "" : Integer.toString(parameters.mtu()));
    } else if (code == StandardOptions.BROADCAST_ADDRESS.code()) {
      var broadcast = parameters.broadcast();
      return Optional.of(broadcast.equals(Ipv4Address.ANY) ? "" : broadcast.toString());
    }
    return Optional.empty();
  }

  private static String mask(int prefixLength) {
    return Ipv4Prefix.containing(Ipv4Address.ANY, prefixLength).mask().toString();
  }

  private static String joined(List<?> members) {
    var words = members.stream().map(Object::toString).toList();
    return String.join(" ", words);
  }
}
