package org.jdhclient.conf.expression;

import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.wire.Octets;

/**
 * What expressions may ask about.
 *
 * @param hostName what gethostname() is; empty for none
 * @param leased the address of the lease in question; {@link Ipv4Address#ANY} for none
 * @param received the options of the server's message in question
 * @param configured the options that statements put together: those to be sent, or those received
 *     with what has been made of them
 */
public record EvaluationContext(
    MacAddress hardwareAddress,
    Octets hostName,
    Ipv4Address leased,
    MessageOptions received,
    MessageOptions configured) {

  /** What is known before any server has said anything. */
  public static EvaluationContext of(MacAddress hardwareAddress, Octets hostName) {
    return new EvaluationContext(
        hardwareAddress, hostName, Ipv4Address.ANY, MessageOptions.NONE, MessageOptions.NONE);
  }

  public EvaluationContext sending(MessageOptions sent) {
    return new EvaluationContext(hardwareAddress, hostName, leased, received, sent);
  }

  /**
   * A message of DHCPv4.
   *
   * @param table of its options, and of what they hold
   */
  public EvaluationContext receiving(Ipv4Address address, Options options, OptionTable table) {
    return receiving(address, MessageOptions.of(options, table));
  }

  /** A message of DHCPv6: for expressions it leases no address, as with dhclient. */
  public EvaluationContext receiving(Map<Integer, Octets> options) {
    return receiving(Ipv4Address.ANY, MessageOptions.ofDhcp6(options));
  }

  private EvaluationContext receiving(Ipv4Address address, MessageOptions options) {
    return new EvaluationContext(hardwareAddress, hostName, address, options, options);
  }
}
