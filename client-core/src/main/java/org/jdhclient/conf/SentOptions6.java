package org.jdhclient.conf;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.conf.option.Fqdn;
import org.jdhclient.conf.option.OptionName;
import org.jdhclient.conf.option.OptionsDraft;
import org.jdhclient.dhcp.FqdnSpace;
import org.jdhclient.dhcp6.option.ClientFqdn;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** What a client of DHCPv6 says of itself. */
final class SentOptions6 {
  /** What each message has by itself, or only servers and relay agents say. */
  private static final Set<Integer> OWN =
      Set.of(
          KnownOptions.CLIENT_ID.code(),
          KnownOptions.SERVER_ID.code(),
          KnownOptions.IA_NA.code(),
          KnownOptions.IA_TA.code(),
          KnownOptions.IAADDR.code(),
          KnownOptions.ORO.code(),
          KnownOptions.PREFERENCE.code(),
          KnownOptions.ELAPSED_TIME.code(),
          KnownOptions.RELAY_MSG.code(),
          KnownOptions.AUTH.code(),
          KnownOptions.UNICAST.code(),
          KnownOptions.STATUS_CODE.code(),
          KnownOptions.INTERFACE_ID.code(),
          KnownOptions.RECONF_MSG.code(),
          KnownOptions.IA_PD.code(),
          KnownOptions.IAPREFIX.code());

  private SentOptions6() {}

  /** As the owner has them; the name to be registered may stand in a space of its own. */
  static Dhcp6Options of(OptionsDraft draft) {
    var options = new ArrayList<Dhcp6Option>();
    var own = draft.of(OptionName.DHCP6);
    own.forEach((code, value) -> options.add(new Dhcp6Option(code, value)));
    if (!own.containsKey(KnownOptions.FQDN.code()) && !draft.of(FqdnSpace.NAME).isEmpty()) {
      name(draft.of(FqdnSpace.NAME)).ifPresent(options::add);
    }
    return new Dhcp6Options(options);
  }

  /** A name that is none in the DNS is not sent: there is no other way to write one (RFC 4704). */
  private static Optional<Dhcp6Option> name(Map<Integer, Octets> values) {
    int flags =
        (Fqdn.isServerUpdate(values) ? ClientFqdn.SERVER_UPDATES : 0)
            | (Fqdn.isNoClientUpdate(values) ? ClientFqdn.NO_UPDATE : 0);
    var name = Fqdn.name(values).toLatin1();
    try {
      if (!name.isEmpty()) {
        DnsName.encode(name);
      }
      return Optional.of(KnownOptions.FQDN.of(new ClientFqdn(flags, whole(name))));
    } catch (MalformedPacketException e) {
      return Optional.empty();
    }
  }

  /**
   * A name of several labels is whole, with a dot at its end or without, as dhclient sends it; one
   * alone is for the server to go on with (RFC 4704 4.2).
   */
  private static String whole(String name) {
    return name.contains(".") && !name.endsWith(".") ? name + "." : name;
  }

  /** Those that are sent as they are. */
  static Dhcp6Options withoutOwn(Dhcp6Options options) {
    return new Dhcp6Options(
        options.list().stream().filter(option -> !OWN.contains(option.code())).toList());
  }
}
