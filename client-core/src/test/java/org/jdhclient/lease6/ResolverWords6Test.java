package org.jdhclient.lease6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.wire.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverWords6Test {
  private static ResolverSettings of(Dhcp6Option... options) {
    return ResolverWords6.of(Dhcp6Options.of(options), "eth0");
  }

  private static Dhcp6Option servers(String... addresses) {
    return KnownOptions.NAME_SERVERS.of(
        List.of(addresses).stream().map(Ipv6Address::parse).toList());
  }

  private static Dhcp6Option search(String... names) {
    return KnownOptions.DOMAIN_SEARCH.of(List.of(names));
  }

  @Test
  void nameServersAndDomainsAreInTheOrderInWhichTheyCame() {
    assertThat(of(search("b.test", "a.test"), servers("2001:db8::53", "2001:db8::35")))
        .isEqualTo(
            new ResolverSettings(
                "", List.of("b.test", "a.test"), List.of("2001:db8::53", "2001:db8::35")));
  }

  @ParameterizedTest
  @CsvSource({
    "fe80::1, fe80::1%eth0",
    "febf::1, febf::1%eth0",
    "fec0::1, fec0::1",
    "fd00::53, fd00::53",
    "::1, ::1"
  })
  void aLinkLocalServerBearsItsInterface(String server, String text) {
    assertThat(of(servers(server)).nameServers()).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"::", "ff02::fb"})
  void whatIsNoHostIsNoServer(String address) {
    assertThat(of(servers(address, "2001:db8::53")).nameServers()).containsExactly("2001:db8::53");
  }

  @Test
  void whatComesTwiceIsThereOnce() {
    var settings = of(servers("2001:db8::53", "2001:db8::53"), search("a.test", "a.test"));
    assertThat(settings.nameServers()).containsExactly("2001:db8::53");
    assertThat(settings.searchList()).containsExactly("a.test");
  }

  @Test
  void whoSaysNothingOrNothingOfUseHasNothingToSay() {
    assertThat(of()).isEqualTo(ResolverSettings.NONE);
    assertThat(of(new Dhcp6Option(23, Hex.octets("20010db8"))).isEmpty()).isTrue();
    assertThat(of(new Dhcp6Option(24, Hex.octets("c000"))).isEmpty()).isTrue();
  }
}
