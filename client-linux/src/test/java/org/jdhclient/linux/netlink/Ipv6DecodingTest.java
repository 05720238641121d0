package org.jdhclient.linux.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.Test;

/** What the kernel tells of IPv6, decoded; and what it would never tell, refused. */
class Ipv6DecodingTest {
  private static final int VETH0 = 3;
  private static final int NO_FLAGS = 0;
  private static final int TENTATIVE = 0x40;
  private static final int DADFAILED = 0x08;
  private static final int PERMANENT = 0x80;
  private static final long FOREVER = Ipv6AddressMessage.INFINITE;
  private static final Ipv6Address LEASED = Ipv6Address.parse("2001:db8::5");
  private static final Ipv6Address DUPLICATE = Ipv6Address.parse("2001:db8::77");

  private static List<NetlinkEvent> eventsOf(byte[] octets) throws MalformedPacketException {
    var events = new ArrayList<NetlinkEvent>();
    NetlinkEvent.decode(NetlinkReader.over(octets).message(), events);
    return events;
  }

  private static List<NetlinkEvent> eventsOf(String capture) throws MalformedPacketException {
    return eventsOf(Captures.read(capture));
  }

  @Test
  void addresses() throws Exception {
    var reader = NetlinkReader.over(Captures.read("address6-dump"));
    var addresses = new ArrayList<Ipv6AddressMessage>();
    while (reader.hasRemaining()) {
      addresses.add(Ipv6AddressMessage.decode(reader.message().body()));
    }
    assertThat(addresses)
        .extracting(Ipv6AddressMessage::toString)
        .containsExactly("::1/128 dev 1", "2001:db8::5/128 dev 3", "fe80::ff:fe00:1/64 dev 3");
    assertThat(addresses.get(1).preferredLifetime()).isEqualTo(1795);
    assertThat(addresses.get(1).validLifetime()).isEqualTo(3595);
    assertThat(addresses.get(1).flags()).isEqualTo(NO_FLAGS);
    assertThat(addresses.get(2).flags()).isEqualTo(PERMANENT);
    assertThat(addresses.get(2).validLifetime()).isEqualTo(FOREVER);
  }

  @Test
  void anAddressThatIsNewIsTentative() throws Exception {
    var message = new Ipv6AddressMessage(VETH0, LEASED, 128, TENTATIVE, 1800, 3600);
    assertThat(eventsOf("event-newaddr6"))
        .containsExactly(new NetlinkEvent.NewIpv6Address(message));
    assertThat(message.isTentative()).isTrue();
    assertThat(message.isDuplicate()).isFalse();
  }

  /** It had a lifetime; one without would have stayed. */
  @Test
  void anAddressThatAnotherHostHasIsDeletedByTheKernelWhichSaysWhy() throws Exception {
    var message = new Ipv6AddressMessage(VETH0, DUPLICATE, 128, TENTATIVE | DADFAILED, 1800, 3600);
    assertThat(eventsOf("event-deladdr6"))
        .containsExactly(new NetlinkEvent.DelIpv6Address(message));
    assertThat(message.isDuplicate()).isTrue();
  }

  @Test
  void theAttributeHasMoreFlagsThanTheField() throws Exception {
    var octets = Captures.read("event-newaddr6");
    int attribute = octets.length - 4;
    octets[attribute + 1] = 0x03;
    assertThat(eventsOf(octets))
        .singleElement()
        .extracting("address.flags")
        .isEqualTo(TENTATIVE | 0x300);
  }

  @Test
  void whatNoAddressIsIsRefused() {
    int prefixLength = 16 + 1;
    int firstOctet = 16 + 8 + 4;
    var tooLong = Captures.read("event-newaddr6");
    tooLong[prefixLength] = (byte) 129;
    assertThatThrownBy(() -> eventsOf(tooLong)).isInstanceOf(MalformedPacketException.class);
    var none = Captures.read("event-newaddr6");
    Arrays.fill(none, firstOctet, firstOctet + 16, (byte) 0);
    assertThatThrownBy(() -> eventsOf(none)).isInstanceOf(MalformedPacketException.class);
  }

  @Test
  void aRouterThatOffersAddressesAndOptions() throws Exception {
    assertThat(eventsOf("event-inet6"))
        .singleElement()
        .isInstanceOfSatisfying(
            NetlinkEvent.NewInet6.class,
            event -> {
              var link = event.link();
              assertThat(link).isEqualTo(new Inet6Link(VETH0, 0x800000f0, 0, 1, 0));
              assertThat(link.hasHeardRouter()).isTrue();
              assertThat(link.isManaged()).isTrue();
              assertThat(link.isOtherConf()).isTrue();
              assertThat(link.isDisabled()).isFalse();
              assertThat(link.makesLinkLocal()).isTrue();
            });
  }

  @Test
  void aLinkTellsTheSameOfIpv6() throws Exception {
    assertThat(Inet6Link.decode(Captures.message("link-veth0-inet6").body()))
        .contains(new Inet6Link(VETH0, 0x800000f0, 0, 1, 0));
    assertThat(LinkMessage.decode(Captures.message("link-veth0-inet6").body()).name())
        .isEqualTo("veth0");
  }

  @Test
  void aLinkTellsHowItGoesByRouters() throws Exception {
    var settings = RouterSettings.decode(Captures.message("link-veth0-inet6").body()).orElseThrow();

    assertThat(settings).isEqualTo(new RouterSettings(0, 1, 1));
    assertThat(settings.isListening()).isTrue();
    assertThat(RouterSettings.decode(Captures.message("event-bridge-dellink").body())).isEmpty();
  }

  /** The addresses of two links, and behind them {@code default via fe80::1 dev veth0}. */
  @Test
  void oneOfTheRoutesIsADefaultRoute() throws Exception {
    var reader = NetlinkReader.over(Captures.read("route6-dump"));
    var found = new ArrayList<Boolean>();
    while (reader.hasRemaining()) {
      found.add(Ipv6Routes.isDefault(reader.message().body()));
    }
    assertThat(found).containsExactly(false, false, true);
  }

  @Test
  void aLinkMayHaveNoIpv6() throws Exception {
    assertThat(Inet6Link.decode(Captures.message("event-bridge-dellink").body())).isEmpty();
  }

  @Test
  void aPrefixThatARouterAdvertises() throws Exception {
    assertThat(eventsOf("event-prefix"))
        .containsExactly(
            new NetlinkEvent.NewPrefix(
                new PrefixMessage(VETH0, Ipv6Prefix.parse("2001:db8::/64"), 3600, 3600)));
  }
}
