package org.jdhclient.linux.diagnose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.OptionValues;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.MalformedPacketException;

/**
 * What was found.
 *
 * @param mode that a normal run would use
 * @param otherClients DHCP clients that run on the interface already
 * @param strangers packets to the client's port that were not for this client
 */
public record Diagnosis(
    Interface on,
    LinkState link,
    ChecksumMode mode,
    List<DhcpProcess> otherClients,
    int discoversSent,
    List<SeenReply> replies,
    int strangers) {

  /** What the link can do. */
  public enum LinkState {
    DOWN,
    NO_CARRIER,
    READY
  }

  public boolean wouldGetLease() {
    return replies.stream().anyMatch(reply -> reply.isAcceptedIn(mode));
  }

  /** The identifiers of all servers that answered, in the order of their first replies. */
  Set<Ipv4Address> servers() {
    Set<Ipv4Address> servers = new LinkedHashSet<>();
    for (var reply : replies) {
      reply
          .message()
          .ifPresent(
              message ->
                  message
                      .options()
                      .get(StandardOptions.SERVER_IDENTIFIER.code())
                      .ifPresent(
                          value -> {
                            try {
                              servers.add(OptionValues.address(value));
                            } catch (MalformedPacketException e) {
                              servers.add(reply.sighting().source());
                            }
                          }));
    }
    return servers;
  }
}
