package org.jdhclient.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.LeftOut;
import org.jdhclient.dhcp6.option.LeftOut.Reason;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedMessageTest {
  private static ReceivedMessage reply(String... options) throws MalformedPacketException {
    return ReceivedMessage.decode(Messages.of("07", Messages.SERVER_ID + String.join("", options)));
  }

  private static void assertLeftOut(ReceivedMessage message, Reason reason, String what) {
    assertThat(message.leftOut()).containsExactly(new LeftOut(reason, 1, what));
  }

  @Test
  void allOfAnAdvertiseCounts() throws Exception {
    var advertise = ReceivedMessage.decode(Messages.ADVERTISE);
    assertThat(advertise.type()).isEqualTo(Dhcp6MessageType.ADVERTISE);
    assertThat(advertise.transactionId()).isEqualTo(0x123456);
    assertThat(advertise.server()).hasToString("0:3:0:1:0:16:3e:0:0:1");
    assertThat(advertise.status()).hasToString("Success: ok");
    assertThat(advertise.associations())
        .extracting(each -> each.name().toString())
        .containsExactly("IA_NA 3e:11:22:33", "IA_PD 3e:11:22:33");
    var options = advertise.options();
    assertThat(options.list())
        .extracting(Dhcp6Option::code)
        .containsExactly(1, 2, 7, 23, 24, 13, 82, 65000);
    assertThat(options.find(KnownOptions.PREFERENCE)).contains(255);
    assertThat(options.find(KnownOptions.DOMAIN_SEARCH)).contains(List.of("example.org"));
    assertThat(options.find(KnownOptions.SOL_MAX_RT)).contains(Span.ofSeconds(120));
    assertThat(advertise.leftOut()).isEmpty();
  }

  @Test
  void allOfAReplyCounts() throws Exception {
    var reply = ReceivedMessage.decode(Messages.REPLY);
    assertThat(reply.associations())
        .extracting(each -> each.name().toString())
        .containsExactly("IA_TA 3e:11:22:33");
    assertThat(reply.options().has(KnownOptions.RAPID_COMMIT)).isTrue();
    assertThat(reply.options().has(KnownOptions.RECONF_ACCEPT)).isTrue();
    assertThat(reply.options().find(KnownOptions.INFO_REFRESH_TIME))
        .contains(Span.ofSeconds(86_400));
    assertThat(reply.status()).isEqualTo(StatusCode.NONE);
    assertThat(reply.leftOut()).isEmpty();
  }

  @Test
  void aReconfigureSaysWhatToDo() throws Exception {
    var reconfigure = ReceivedMessage.decode(Messages.RECONFIGURE);
    int type = reconfigure.options().require(KnownOptions.RECONF_MSG);
    assertThat(Dhcp6MessageType.of(type)).isEqualTo(Dhcp6MessageType.RENEW);
    assertThat(reconfigure.leftOut()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "03", "04", "05", "06", "08", "09", "0b"})
  void messagesOfClientsAreRefused(String type) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> ReceivedMessage.decode(Messages.of(type, Messages.CLIENT_ID)))
        .withMessageContaining("a client's ");
  }

  @ParameterizedTest
  @CsvSource({
    "0a, 0013 0001 03, option 19 (reconf-msg): message type 3 cannot be asked for",
    "0a, 0013 0001 05, no option 11 (auth)",
    "07, 000d 0001 00, 'option 13 (status-code): truncated: 2 octets wanted, 1 left'",
    "02, 000d 0000, 'option 13 (status-code): truncated: 2 octets wanted, 0 left'",
  })
  void whatAClientHasToDiscardIsRefused(String type, String option, String reason) {
    var octets = Messages.of(type, Messages.CLIENT_ID, Messages.SERVER_ID, option);
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> ReceivedMessage.decode(octets))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void aServersDuidHasAtMost130Octets() throws Exception {
    var longest = new OctetWriter().u16(2).u16(130).octets(Hex.repeated(9, 130)).toOctets();
    assertThat(ReceivedMessage.decode(Hex.octets("07000000").concat(longest)).server().octets())
        .isEqualTo(Hex.repeated(9, 130));
    var longer = new OctetWriter().u16(2).u16(131).octets(Hex.repeated(9, 131)).toOctets();
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> ReceivedMessage.decode(Hex.octets("07000000").concat(longer)))
        .withMessageContaining("option 2 (server-id): a DUID of 131 octets");
  }

  /** RFC 9915 21: each instance is separate. */
  @Test
  void ofWhatMayComeOnceTheFirstCounts() throws Exception {
    var reply = reply(Messages.NAME_SERVERS, "0017 0010 20010db8000000000000000000000054");
    assertThat(reply.options().find(KnownOptions.NAME_SERVERS).orElseThrow())
        .hasToString("[2001:db8::53]");
    assertThat(reply.options().list()).hasSize(2);
    assertLeftOut(reply, Reason.REPEATED, "option 23 (name-servers) once more");
  }

  @Test
  void whatMayComeSeveralTimesDoes() throws Exception {
    var reply =
        reply("0011 0004 00000001", "0011 0004 00000002", Messages.UNKNOWN, Messages.UNKNOWN);
    assertThat(reply.options().findAll(KnownOptions.VENDOR_OPTS)).hasSize(2);
    assertThat(reply.options().list()).hasSize(5);
    assertThat(reply.leftOut()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0005 0000, option 5 (ia-addr) in Reply",
    "001a 0000, option 26 (ia-prefix) in Reply",
    "0043 0002 40 ff, option 67 (pd-exclude) in Reply",
    "0007 0001 ff, option 7 (preference) in Reply",
    "0006 0002 0017, option 6 (oro) in Reply",
    "0008 0002 0000, option 8 (elapsed-time) in Reply",
    "0009 0000, option 9 (relay-msg) in Reply",
    "000c 0010 20010db8000000000000000000000053, option 12 (unicast) in Reply",
    "0012 0000, option 18 (interface-id) in Reply",
    "0013 0001 05, option 19 (reconf-msg) in Reply",
  })
  void whatDoesNotBelongThereIsLeftOut(String option, String what) throws Exception {
    var reply = reply(option);
    assertThat(reply.options().list()).hasSize(1);
    assertLeftOut(reply, Reason.MISPLACED, what);
  }

  @ParameterizedTest
  @CsvSource({
    "02, 000e 0000, option 14 (rapid-commit) in Advertise",
    "02, 0020 0004 00015180, option 32 (info-refresh-time) in Advertise",
    "0a, 000d 0002 0000, option 13 (status-code) in Reconfigure",
    "0a, 0003 000c 000000000000000000000000, option 3 (ia-na) in Reconfigure",
    "0a, 0052 0004 00000078, option 82 (solmax-rt) in Reconfigure",
    "0a, 0014 0000, option 20 (reconf-accept) in Reconfigure",
  })
  void whereItBelongsDependsOnTheMessage(String type, String option, String what) throws Exception {
    var needed = type.equals("0a") ? Messages.RECONF_MSG + Messages.AUTH : "";
    var message =
        ReceivedMessage.decode(
            Messages.of(type, Messages.CLIENT_ID, Messages.SERVER_ID, needed, option));
    assertThat(message.associations()).isEmpty();
    assertLeftOut(message, Reason.MISPLACED, what);
  }

  @ParameterizedTest
  @CsvSource({
    "0017 000f 20010db80000000000000000000000, option 23 (name-servers): truncated: 4 octets "
        + "wanted; 3 left at octet 12",
    "0018 0002 c000, option 24 (domain-search): a compressed name at octet 0",
    "0052 0004 0000003b, option 82 (solmax-rt): 59 s are not 60 to 86400 at octet 0",
  })
  void anOptionThatIsNoUseIsLeftOut(String option, String what) throws Exception {
    var reply = reply(option, Messages.DOMAIN_SEARCH.replace("0018", "001d"));
    assertThat(reply.options().list()).extracting(Dhcp6Option::code).containsExactly(2, 29);
    assertThat(reply.leftOut())
        .singleElement()
        .satisfies(line -> assertThat(line.reason()).isEqualTo(Reason.MALFORMED_OPTION))
        .satisfies(line -> assertThat(line.first()).startsWith(what.split(": ")[0]));
  }

  /** As dhclient has it: "name-servers: 1 extra bytes at end of array", "Invalid domain list." */
  @ParameterizedTest
  @CsvSource({
    "name-servers, 23, 20010db8000000000000000000000053, 00",
    "sntp-servers, 31, 20010db8000000000000000000000053, 20010db80000000000000000000000",
    "sip-servers-addresses, 22, 20010db8000000000000000000000053, 20",
    "client-arch-type, 61, 00070009, 00",
    "domain-search, 24, 036c616e00, 036c61",
    "domain-search, 24, 036c616e00, 00",
    "domain-search, 24, 036c616e00, 80616263",
    "nis-domain-name, 29, 036c616e00, 036c61",
  })
  void ofAListWhoseLastMemberIsNotWholeTheOthersCount(
      String name, int code, String counts, String surplus) throws Exception {
    int length = (counts.length() + surplus.length()) / 2;
    var reply = reply("%04x %04x".formatted(code, length) + counts + surplus);

    assertThat(reply.options().list()).last().isEqualTo(new Dhcp6Option(code, Hex.octets(counts)));
    assertLeftOut(
        reply,
        Reason.INCOMPLETE_MEMBER,
        "option %d (%s): %d octets behind the last whole member"
            .formatted(code, name, surplus.length() / 2));
  }

  /** A name that is none among whole ones spoils them all, as it does dhclient's variable. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0017 000f 20010db80000000000000000000000",
        "0018 000a 036c616e00 032d616200",
        "0018 0003 036c61"
      })
  void aListOfWhichNothingIsWholeDoesNotCount(String option) throws Exception {
    var reply = reply(option);

    assertThat(reply.options().list()).extracting(Dhcp6Option::code).containsExactly(2);
    assertThat(reply.leftOut())
        .singleElement()
        .satisfies(line -> assertThat(line.reason()).isEqualTo(Reason.MALFORMED_OPTION));
  }

  @Test
  void anAssociationThatIsNoneLeavesTheOthers() throws Exception {
    var reply = reply("0003 0004 00000001", Messages.IA_PD);
    assertThat(reply.associations())
        .extracting(each -> each.name().toString())
        .containsExactly("IA_PD 3e:11:22:33");
    assertLeftOut(
        reply,
        Reason.MALFORMED_ASSOCIATION,
        "IA_NA: truncated: 4 octets wanted, 0 left at octet 4");
  }

  /** As networks do that append to a datagram; an option takes four octets. */
  @ParameterizedTest
  @ValueSource(strings = {"00", "ffff", "000000"})
  void whatIsTooShortForAnOptionSpoilsNothing(String junk) throws Exception {
    var advertise = ReceivedMessage.decode(Messages.ADVERTISE.concat(Hex.octets(junk)));
    assertThat(advertise.associations()).hasSize(2);
    assertLeftOut(
        advertise, Reason.SURPLUS_OCTETS, junk.length() / 2 + " octets behind the last option");
  }

  @Test
  void zerosBehindTheLastOptionAreOptionsThatNobodyKnows() throws Exception {
    var advertise = ReceivedMessage.decode(Messages.ADVERTISE.concat(Hex.repeated(0, 20)));
    assertThat(advertise.associations()).hasSize(2);
    assertThat(advertise.leftOut()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffffffff", "0000 0001", "0017 0010 20"})
  void anOptionThatExceedsTheMessageSpoilsIt(String option) {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> reply(option))
        .withMessageContaining(" octets in ");
  }

  @Test
  void aMessageOfNothingButEmptyOptionsIsReadInOneGo() throws Exception {
    var writer = new OctetWriter().octets(Messages.of("07", Messages.SERVER_ID));
    for (int i = 0; i < 16_000; i++) {
      writer.octets(i % 2 == 0 ? Octets.of(0, 3, 0, 0) : Octets.of(0, 14, 0, 0));
    }
    var reply = ReceivedMessage.decode(writer.toOctets());
    assertThat(reply.leftOut()).extracting(LeftOut::times).containsExactly(7999, 8000);
  }
}
