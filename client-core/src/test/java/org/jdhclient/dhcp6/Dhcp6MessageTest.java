package org.jdhclient.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.option.ClientFqdn;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Duid;
import org.jdhclient.identity.Iaid;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dhcp6MessageTest {
  private static final MacAddress MAC = MacAddress.parse("00:16:3e:11:22:33");
  private static final Duid CLIENT = Duid.linkLayerAndTime(MAC, 946_684_800L + 0x3296321bL);
  private static final Iaid IAID = Iaid.of(MAC, 0);

  @Test
  void aSolicitIsWritten() {
    var wish = IaPrefix.named(Ipv6Prefix.containing(Ipv6Address.ANY, 56));
    var solicit =
        new Dhcp6Message(
            Dhcp6MessageType.SOLICIT,
            0x123456,
            Dhcp6Options.of(
                KnownOptions.CLIENT_ID.of(CLIENT),
                KnownOptions.ELAPSED_TIME.of(Span.ofSeconds(1)),
                KnownOptions.ORO.of(List.of(23, 24, 82)),
                KnownOptions.RAPID_COMMIT.of(Octets.EMPTY),
                KnownOptions.FQDN.of(new ClientFqdn(ClientFqdn.SERVER_UPDATES, "host")),
                IdentityAssociation.naming(AssociationType.IA_NA, IAID, List.of()).option(),
                IdentityAssociation.naming(AssociationType.IA_PD, IAID, List.of(wish)).option()));
    assertThat(solicit.encode())
        .isEqualTo(
            Hex.octets(
                "01 123456",
                Messages.CLIENT_ID,
                Messages.ELAPSED,
                Messages.ORO,
                Messages.RAPID_COMMIT,
                "0027 0006 01 04686f7374",
                "0003 000c 3e112233 00000000 00000000",
                "0019 0029 3e112233 00000000 00000000",
                "001a 0019 00000000 00000000 38 00000000000000000000000000000000"));
  }

  @Test
  void aDeclineIsWritten() {
    var failed = IaAddress.named(Ipv6Address.parse("2001:db8::1234"));
    var decline =
        new Dhcp6Message(
            Dhcp6MessageType.DECLINE,
            0xffffff,
            Dhcp6Options.of(
                KnownOptions.SERVER_ID.of(Duid.linkLayer(MacAddress.parse("00:16:3e:00:00:01"))),
                IdentityAssociation.naming(AssociationType.IA_NA, IAID, List.of(failed)).option()));
    assertThat(decline.encode())
        .isEqualTo(
            Hex.octets(
                "09 ffffff",
                Messages.SERVER_ID,
                "0003 0028 3e112233 00000000 00000000",
                "0005 0018 20010db8000000000000000000001234 00000000 00000000"));
  }

  @Test
  void aMessageIsReadAndWrittenAsItIs() throws Exception {
    for (var octets : List.of(Messages.ADVERTISE, Messages.REPLY, Messages.RECONFIGURE)) {
      assertThat(Dhcp6Message.decode(octets).encode()).isEqualTo(octets);
    }
    var advertise = Dhcp6Message.decode(Messages.ADVERTISE);
    assertThat(advertise.type()).isEqualTo(Dhcp6MessageType.ADVERTISE);
    assertThat(advertise.transactionId()).isEqualTo(0x123456);
    assertThat(advertise.options().require(KnownOptions.CLIENT_ID)).isEqualTo(CLIENT);
  }

  @ParameterizedTest
  @CsvSource({
    "01, Solicit, false",
    "02, Advertise, true",
    "03, Request, false",
    "04, Confirm, false",
    "05, Renew, false",
    "06, Rebind, false",
    "07, Reply, true",
    "08, Release, false",
    "09, Decline, false",
    "0a, Reconfigure, true",
    "0b, Information-request, false",
  })
  void elevenTypesAreOfClientsAndServers(String code, String name, boolean ofServers)
      throws Exception {
    var message = Dhcp6Message.decode(Messages.of(code));
    assertThat(message.type()).hasToString(name);
    assertThat(message.type().isOfServers()).isEqualTo(ofServers);
    assertThat(message.encode()).isEqualTo(Messages.of(code));
  }

  @ParameterizedTest
  @CsvSource({
    "00, unknown message type 0",
    "0c, a relay agent's Relay-forward",
    "0d, a relay agent's Relay-reply",
    "0e, unknown message type 14",
    "24, unknown message type 36",
    "ff, unknown message type 255",
  })
  void othersAreRefused(String code, String reason) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> Dhcp6Message.decode(Messages.of(code)))
        .withMessageContaining(reason);
  }

  @Test
  void aTransactionIdHas24Bits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dhcp6Message(Dhcp6MessageType.RENEW, 1 << 24, Dhcp6Options.NONE))
        .withMessage("more than 24 bits: 1000000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dhcp6Message(Dhcp6MessageType.RENEW, -1, Dhcp6Options.NONE));
  }
}
