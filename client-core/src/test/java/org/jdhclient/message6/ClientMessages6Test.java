package org.jdhclient.message6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.config6.BoundWhen;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.Completeness;
import org.jdhclient.config6.OptionChanges;
import org.jdhclient.config6.Timing6;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.MessageRules;
import org.jdhclient.dhcp6.association.AssociationDecoder;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.association.Lifetimes;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.LeftOutList;
import org.jdhclient.dhcp6.option.VendorClass;
import org.jdhclient.identity.Duid;
import org.jdhclient.identity.Iaid;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 9915 18.2 and appendix B: which options stand in which message. */
class ClientMessages6Test {
  private static final int XID = 0x123456;
  private static final Duid CLIENT = new Duid(Hex.octets("000300010200000000aa"));
  private static final Duid SERVER = new Duid(Hex.octets("000300010200000000bb"));
  private static final Ipv6Address ADDRESS = Ipv6Address.parse("2001:db8::10");
  private static final Ipv6Prefix PREFIX = Ipv6Prefix.parse("2001:db8:1::/56");
  private static final Span HOUR = Span.ofSeconds(3600);
  private static final BootTime NOW = BootTime.ofSeconds(1000);

  private static final Client6Config CONFIG = config(Timing6.DEFAULT);

  private static Client6Config config(Timing6 timing) {
    var hint = IaPrefix.named(new Ipv6Prefix(Ipv6Address.ANY, 56));
    return new Client6Config(
        CLIENT,
        List.of(
            new WantedAssociation(AssociationType.IA_NA, new Iaid(1), List.of()),
            new WantedAssociation(AssociationType.IA_PD, new Iaid(1), List.of(hint))),
        Completeness.ANY,
        List.of(23, 32, 24),
        List.of(),
        Dhcp6Options.of(
            KnownOptions.RAPID_COMMIT.of(Octets.EMPTY),
            KnownOptions.VENDOR_CLASS.of(new VendorClass(9, List.of(Octets.of(1)))),
            KnownOptions.CLIENT_ID.of(SERVER)),
        OptionChanges.NONE,
        Client6Config.PORTS,
        timing);
  }

  private static Lease6 lease() {
    var lifetimes = new Lifetimes(HOUR, HOUR);
    return new Lease6(
        SERVER,
        List.of(
            held(AssociationType.IA_NA, new IaAddress(ADDRESS, lifetimes, Dhcp6Options.NONE)),
            held(AssociationType.IA_PD, new IaPrefix(PREFIX, lifetimes, Dhcp6Options.NONE))),
        Dhcp6Options.NONE);
  }

  private static HeldAssociation held(AssociationType type, IaLease lease) {
    return new HeldAssociation(
        type,
        new Iaid(1),
        NOW,
        new RenewalTimes(HOUR, HOUR),
        List.of(new HeldLease(lease, NOW)),
        Dhcp6Options.NONE);
  }

  private static Stream<Dhcp6Message> all() {
    return Stream.of(
        ClientMessages6.solicit(CONFIG, XID),
        ClientMessages6.request(CONFIG, XID, SERVER, List.of()),
        ClientMessages6.requestAgain(CONFIG, XID, SERVER, lease()),
        ClientMessages6.confirm(CONFIG, XID, lease()),
        ClientMessages6.renew(CONFIG, XID, lease()),
        ClientMessages6.rebind(CONFIG, XID, lease()),
        ClientMessages6.release(CONFIG, XID, lease()),
        ClientMessages6.decline(CONFIG, XID, lease()),
        ClientMessages6.informationRequest(CONFIG, XID));
  }

  private static List<Integer> codes(Dhcp6Message message) {
    return message.options().list().stream().map(Dhcp6Option::code).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachIsWhatServersMustTake(Dhcp6Message message) throws MalformedPacketException {
    MessageRules.require(message);
    assertThat(Dhcp6Message.decode(message.encode())).isEqualTo(message);
    assertThat(message.transactionId()).isEqualTo(XID);
    assertThat(message.options().require(KnownOptions.CLIENT_ID)).isEqualTo(CLIENT);
    assertThat(message.options().require(KnownOptions.ELAPSED_TIME)).isEqualTo(Span.ZERO);
    var codes = codes(message);
    assertThat(new HashSet<>(codes)).hasSameSizeAs(codes);
  }

  @Test
  void eachHasTheOptionsThatBelongInIt() {
    assertThat(all().map(message -> message.type() + " " + codes(message)))
        .containsExactly(
            "Solicit [1, 8, 14, 6, 16, 20, 3, 25]",
            "Request [1, 8, 2, 6, 16, 20, 3, 25]",
            "Request [1, 8, 2, 6, 16, 20, 3, 25]",
            "Confirm [1, 8, 3]",
            "Renew [1, 8, 2, 6, 16, 20, 3, 25]",
            "Rebind [1, 8, 6, 16, 20, 3, 25]",
            "Release [1, 8, 2, 3, 25]",
            "Decline [1, 8, 2, 3]",
            "Information-request [1, 8, 6, 16, 20]");
  }

  /** RFC 9915 21.7, 21.23, 21.24, 21.25. */
  @Test
  void whatIsRequestedIsTheOwnersAndWhatTheRfcWants() throws MalformedPacketException {
    assertThat(ClientMessages6.solicit(CONFIG, XID).options().require(KnownOptions.ORO))
        .containsExactly(23, 24, 82);
    assertThat(ClientMessages6.informationRequest(CONFIG, XID).options().require(KnownOptions.ORO))
        .containsExactly(23, 32, 24, 82, 83);
  }

  private static String associations(Dhcp6Message message) {
    var decoder = new AssociationDecoder(new LeftOutList());
    for (var option : message.options().list()) {
      AssociationType.of(option.code()).ifPresent(type -> decoder.add(type, option.value()));
    }
    var text = new StringBuilder();
    for (var association : decoder.list()) {
      text.append(association.type()).append(times(association));
      association.leases().forEach(lease -> text.append(" ").append(lease(lease)));
      text.append("; ");
    }
    return text.toString();
  }

  private static String times(IdentityAssociation association) {
    return " " + association.times().t1().seconds() + "/" + association.times().t2().seconds();
  }

  private static String lease(IaLease lease) {
    var lifetimes = lease.lifetimes();
    return lease.name() + " " + lifetimes.preferred().seconds() + "/" + lifetimes.valid().seconds();
  }

  /** systemd#18090: of what is held all is named, and times are the wish, not an echo. */
  @Test
  void whatIsExtendedIsNamedWithTheTimesThatAreWanted() {
    assertThat(associations(ClientMessages6.renew(CONFIG, XID, lease())))
        .isEqualTo(
            "IA_NA 3600/5400 2001:db8::10 7200/7500; "
                + "IA_PD 3600/5400 2001:db8:1::/56 7200/7500; ");
  }

  @Test
  void whatAsksForNothingHasNoTimes() {
    assertThat(associations(ClientMessages6.release(CONFIG, XID, lease())))
        .isEqualTo("IA_NA 0/0 2001:db8::10 0/0; IA_PD 0/0 2001:db8:1::/56 0/0; ");
    assertThat(associations(ClientMessages6.confirm(CONFIG, XID, lease())))
        .isEqualTo("IA_NA 0/0 2001:db8::10 0/0; ");
    assertThat(associations(ClientMessages6.decline(CONFIG, XID, lease())))
        .isEqualTo("IA_NA 0/0 2001:db8::10 0/0; ");
  }

  @Test
  void aWishForNoLifetimeLeavesAllToTheServer() {
    var timing =
        new Timing6(HOUR, HOUR, Span.ZERO, Span.ZERO, Span.ZERO, BoundWhen.ADDRESSES_ARE_SET);
    assertThat(associations(ClientMessages6.renew(config(timing), XID, lease())))
        .isEqualTo("IA_NA 0/0 2001:db8::10 0/0; IA_PD 0/0 2001:db8:1::/56 0/0; ");
  }

  /** A prefix of no address, but of a length (RFC 9915 18.2.1). */
  @Test
  void theLengthThatIsWantedOfAPrefixIsAHint() {
    var hint = Hex.octets("001a0019", "0000000000000000", "38", "00".repeat(16));
    assertThat(ClientMessages6.solicit(CONFIG, XID).encode().toHex()).contains(hint.toHex());
  }

  @Test
  void aMessageThatIsSentAgainDiffersInItsTimeOnly() throws MalformedPacketException {
    var first = ClientMessages6.solicit(CONFIG, XID);
    var again = ClientMessages6.after(first, Span.ofMillis(1050));
    assertThat(again.options().require(KnownOptions.ELAPSED_TIME)).isEqualTo(Span.ofMillis(1050));
    assertThat(ClientMessages6.after(again, Span.ZERO)).isEqualTo(first);
  }
}
