package org.jdhclient.dhcp6.option;

import static org.jdhclient.dhcp6.option.KnownOption.Instances.ONE;
import static org.jdhclient.dhcp6.option.KnownOption.Instances.SEVERAL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.option.KnownOption.Decoder;
import org.jdhclient.dhcp6.option.KnownOption.Encoder;
import org.jdhclient.dhcp6.option.KnownOption.Instances;
import org.jdhclient.identity.Duid;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Octets;

/**
 * The table of options that the client itself reads or writes, a row each, in the order of codes.
 */
public final class KnownOptions {
  private static final Map<Integer, KnownOption<?>> BY_CODE = new HashMap<>();

  public static final KnownOption<Duid> CLIENT_ID =
      add(1, "client-id", ONE, Duid::decode, OptionValues::duid);
  public static final KnownOption<Duid> SERVER_ID =
      add(2, "server-id", ONE, Duid::decode, OptionValues::duid);
  public static final KnownOption<Octets> IA_NA = container(3, "ia-na", SEVERAL);
  public static final KnownOption<Octets> IA_TA = container(4, "ia-ta", SEVERAL);
  public static final KnownOption<Octets> IAADDR = container(5, "ia-addr", SEVERAL);
  public static final KnownOption<List<Integer>> ORO =
      add(6, "oro", ONE, OptionValues::codes, OptionValues::codes);
  public static final KnownOption<Integer> PREFERENCE =
      add(7, "preference", ONE, OptionValues::u8, OptionValues::u8);
  public static final KnownOption<Span> ELAPSED_TIME =
      add(8, "elapsed-time", ONE, OptionTimes::hundredths, OptionTimes::hundredths);
  public static final KnownOption<Octets> RELAY_MSG = container(9, "relay-msg", ONE);
  public static final KnownOption<Authentication> AUTH =
      add(11, "auth", ONE, Authentication::decode, Authentication::encode);
  public static final KnownOption<Ipv6Address> UNICAST =
      add(12, "unicast", ONE, OptionValues::address, OptionValues::address);
  public static final KnownOption<StatusCode> STATUS_CODE =
      add(13, "status-code", ONE, StatusCode::decode, StatusCode::encode);
  public static final KnownOption<Octets> RAPID_COMMIT = flag(14, "rapid-commit");
  public static final KnownOption<List<Octets>> USER_CLASS =
      add(15, "user-class", ONE, OptionValues::someStrings, OptionValues::strings);
  public static final KnownOption<VendorClass> VENDOR_CLASS =
      add(16, "vendor-class", SEVERAL, VendorClass::decode, VendorClass::encode);
  public static final KnownOption<VendorOptions> VENDOR_OPTS =
      add(17, "vendor-opts", SEVERAL, VendorOptions::decode, VendorOptions::encode);
  public static final KnownOption<Octets> INTERFACE_ID = container(18, "interface-id", ONE);
  public static final KnownOption<Integer> RECONF_MSG =
      add(19, "reconf-msg", ONE, OptionValues::reconfigureTo, OptionValues::u8);
  public static final KnownOption<Octets> RECONF_ACCEPT = flag(20, "reconf-accept");
  public static final KnownOption<List<Ipv6Address>> NAME_SERVERS =
      add(23, "name-servers", ONE, OptionValues::addresses, OptionValues::addresses);
  public static final KnownOption<List<String>> DOMAIN_SEARCH =
      add(24, "domain-search", ONE, OptionValues::names, OptionValues::names);
  public static final KnownOption<Octets> IA_PD = container(25, "ia-pd", SEVERAL);
  public static final KnownOption<Octets> IAPREFIX = container(26, "ia-prefix", SEVERAL);
  public static final KnownOption<List<Ipv6Address>> SNTP_SERVERS =
      add(31, "sntp-servers", ONE, OptionValues::addresses, OptionValues::addresses);
  public static final KnownOption<Span> INFO_REFRESH_TIME =
      add(32, "info-refresh-time", ONE, OptionTimes::refreshTime, OptionTimes::seconds);
  public static final KnownOption<ClientFqdn> FQDN =
      add(39, "fqdn", ONE, ClientFqdn::decode, ClientFqdn::encode);
  public static final KnownOption<NtpServers> NTP_SERVERS =
      add(56, "ntp-servers", SEVERAL, NtpServers::decode, NtpServers::encode);
  public static final KnownOption<PrefixExclusion> PD_EXCLUDE =
      add(67, "pd-exclude", ONE, PrefixExclusion::decode, PrefixExclusion::encode);
  public static final KnownOption<Span> SOL_MAX_RT =
      add(82, "solmax-rt", ONE, OptionTimes::maximum, OptionTimes::seconds);
  public static final KnownOption<Span> INF_MAX_RT =
      add(83, "inf-max-rt", ONE, OptionTimes::maximum, OptionTimes::seconds);

  private KnownOptions() {}

  public static Optional<KnownOption<?>> of(int code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  private static KnownOption<Octets> container(int code, String name, Instances instances) {
    return add(code, name, instances, OptionValues::rest, OptionValues::rest);
  }

  /** An option that has no value: that it is there says everything. */
  private static KnownOption<Octets> flag(int code, String name) {
    return add(code, name, ONE, value -> Octets.EMPTY, (writer, value) -> {});
  }

  private static <T> KnownOption<T> add(
      int code, String name, Instances instances, Decoder<T> decoder, Encoder<T> encoder) {
    var row = new KnownOption<>(code, name, instances, decoder, encoder);
    BY_CODE.put(code, row);
    return row;
  }
}
