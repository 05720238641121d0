package org.jdhclient.conf.expression;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp.Options;
import org.jdhclient.wire.Octets;

/**
 * What expressions may ask about.
 *
 * @param hostName what gethostname() is; empty for none
 * @param leased the address of the lease in question; {@link Ipv4Address#ANY} for none
 * @param received the options of the server's message in question
 * @param configured the options that this client sends
 */
public record EvaluationContext(
    MacAddress hardwareAddress,
    Octets hostName,
    Ipv4Address leased,
    Options received,
    Options configured) {

  /** What is known before any server has said anything. */
  public static EvaluationContext of(MacAddress hardwareAddress, Octets hostName) {
    return new EvaluationContext(
        hardwareAddress, hostName, Ipv4Address.ANY, Options.NONE, Options.NONE);
  }

  public EvaluationContext sending(Options sent) {
    return new EvaluationContext(hardwareAddress, hostName, leased, received, sent);
  }

  public EvaluationContext receiving(Ipv4Address address, Options options) {
    return new EvaluationContext(hardwareAddress, hostName, address, options, configured);
  }
}
