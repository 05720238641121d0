package org.jdhclient.config6;

import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.config.Ports;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Duid;

/**
 * Who the client is, what it asks for, and what it takes.
 *
 * @param duid of this host
 * @param associations that it wants; none if it wants information only
 * @param requestList codes of the option request option, most wanted first; what RFC 9915 wants in
 *     it beside is added by the messages
 * @param required codes of options without which a server is no use
 * @param sends options that it says of itself; rapid-commit among them goes into a Solicit only
 * @param changes what becomes of a server's options
 */
public record Client6Config(
    Duid duid,
    List<WantedAssociation> associations,
    Completeness completeness,
    List<Integer> requestList,
    List<Integer> required,
    Dhcp6Options sends,
    OptionChanges changes,
    Ports ports,
    Timing6 timing) {
  /** RFC 9915 7.2. */
  public static final Ports PORTS = new Ports(546, 547);

  /** All_DHCP_Relay_Agents_and_Servers, ff02::1:2 (RFC 9915 7.1). */
  public static final Ipv6Address SERVERS = new Ipv6Address(0xff02L << 48, 0x1_0002);

  /** What dhclient asks for by itself. */
  public static final List<Integer> DEFAULT_REQUEST_LIST =
      List.of(KnownOptions.NAME_SERVERS.code(), KnownOptions.DOMAIN_SEARCH.code());

  public Client6Config {
    associations = List.copyOf(associations);
    requestList = List.copyOf(requestList);
    required = List.copyOf(required);
  }

  /** Whether it wants options alone, and neither address nor prefix (RFC 9915 18.2.6). */
  public boolean isStateless() {
    return associations.isEmpty();
  }

  /**
   * Whether options that came alone are asked for again, when their server says (RFC 9915 21.23).
   */
  public boolean isRefreshing() {
    return requestList.contains(KnownOptions.INFO_REFRESH_TIME.code());
  }

  /** The same, but that it wants these. */
  public Client6Config wanting(List<WantedAssociation> others) {
    return new Client6Config(
        duid, others, completeness, requestList, required, sends, changes, ports, timing);
  }

  /** The same, under the IAIDs on record. */
  public Client6Config continuing(RecordedIaids iaids) {
    return wanting(iaids.continued(associations));
  }

  /** The same, but that it is so patient. */
  public Client6Config timed(Timing6 other) {
    return new Client6Config(
        duid, associations, completeness, requestList, required, sends, changes, ports, other);
  }

  /** The same, but that no server gives anything before it is requested. */
  public Client6Config withoutRapidCommit() {
    var patient =
        sends.list().stream()
            .filter(option -> option.code() != KnownOptions.RAPID_COMMIT.code())
            .toList();
    return new Client6Config(
        duid,
        associations,
        completeness,
        requestList,
        required,
        new Dhcp6Options(patient),
        changes,
        ports,
        timing);
  }
}
