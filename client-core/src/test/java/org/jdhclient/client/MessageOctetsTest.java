package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.offer;
import static org.jdhclient.conf.Configurations.config;

import org.jdhclient.address.MacAddress;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Timing;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

/** What the client sends, octet by octet. */
class MessageOctetsTest {
  private static final String CHADDR = "020000000001 00000000000000000000";
  private static final String COOKIE = "63825363";

  /** Option 57 of 1472, option 12 of "guest", option 55. */
  private static final String WISHES =
      "3902 05c0  0c05 6775657374  370e 01 1c 02 79 f9 03 0f 06 77 0c 2c 2f 1a 2a";

  private static Octets message(int xid, int secs, String ciaddr, String options) {
    var header = new OctetWriter().octets(Hex.octets("01 01 06 00")).i32(xid).u16(secs).u16(0);
    return header
        .octets(Hex.octets(ciaddr, "00000000 00000000 00000000", CHADDR))
        .zeros(64 + 128)
        .octets(Hex.octets(COOKIE, options, "ff"))
        .padTo(300)
        .toOctets();
  }

  @Test
  void discover() {
    var discover = Conversation.begin().next().message();
    assertThat(discover.encode())
        .isEqualTo(message(discover.xid(), 0, "00000000", "350101" + WISHES));
  }

  @Test
  void discoverCarriesAClientIdentifierWhereOneIsSet() {
    var config = Conversation.config(Hex.octets("ff00112233"), Timing.DEFAULT);
    var discover = Conversation.begin(config, 3).next().message();
    assertThat(discover.encode())
        .isEqualTo(message(discover.xid(), 0, "00000000", "350101" + WISHES + "3d05ff00112233"));
  }

  /** Who says send host-name "" wants none sent. */
  @Test
  void whatIsEmptyIsLeftOut() {
    var config = config("send host-name \"\"; send vendor-class-identifier \"\";");
    var options = Conversation.begin(config, 3).next().message().options();
    assertThat(options.has(12)).isFalse();
    assertThat(options.has(60)).isFalse();
  }

  @Test
  void requestInSelecting() {
    var conversation = Conversation.begin();
    int xid = conversation.next().message().xid();
    assertThat(conversation.serverSends(offer()).next().message().encode())
        .isEqualTo(message(xid, 0, "00000000", "350103 3604c0000201 3204c000020a" + WISHES));
  }

  @Test
  void requestInSelectingRepeatsTheSecsOfItsDiscover() {
    var conversation = Conversation.begin().at(30);
    var discovers = conversation.allSent();
    var last = discovers.get(discovers.size() - 1);
    assertThat(last.message().secs()).isPositive().isEqualTo((int) last.at());
    conversation.at(last.at() + 0.7).serverSends(offer());
    assertThat(conversation.next().message().encode())
        .isEqualTo(
            message(
                last.message().xid(),
                last.message().secs(),
                "00000000",
                "350103 3604c0000201 3204c000020a" + WISHES));
  }

  @Test
  void requestInRenewing() {
    var request = Conversation.bound(ack().t1(1800).t2(3150)).at(1800).next();
    assertThat(request.message().encode())
        .isEqualTo(message(request.message().xid(), 0, "c000020a", "350103" + WISHES));
  }

  @Test
  void requestInRebinding() {
    var conversation = Conversation.bound(ack().t1(1800).t2(3150)).at(3150);
    var requests = conversation.allSent();
    var request = requests.get(requests.size() - 1);
    assertThat(request.unicast()).isFalse();
    assertThat(request.message().encode())
        .isEqualTo(message(request.message().xid(), 0, "c000020a", "350103" + WISHES));
  }

  @Test
  void requestInInitReboot() {
    var request = RebootTest.rebooting().next().message();
    assertThat(request.encode())
        .isEqualTo(message(request.xid(), 0, "00000000", "350103 3204c000020a" + WISHES));
  }

  @Test
  void discoverThatWishesForARememberedAddress() {
    var discover = RebootTest.rebooting().at(11).allSent();
    var last = discover.get(discover.size() - 1).message();
    assertThat(last.encode())
        .isEqualTo(message(last.xid(), 0, "00000000", "350101 3204c000020a" + WISHES));
  }

  @Test
  void release() {
    var release = Conversation.bound(ack()).at(9).ownerReleases().next().message();
    assertThat(release.encode())
        .isEqualTo(message(release.xid(), 0, "c000020a", "350107 3604c0000201"));
  }

  @Test
  void decline() {
    var probe = ArpPacket.probe(MacAddress.parse("02:00:00:00:00:99"), ServerMessage.ADDRESS);
    var decline = Rfc5227Test.probing().arpComes(probe).next().message();
    assertThat(decline.encode())
        .isEqualTo(message(decline.xid(), 0, "00000000", "350104 3604c0000201 3204c000020a"));
  }

  @Test
  void aHostWithoutANameSendsNone() {
    var nameless = Conversation.config(Octets.EMPTY, ConflictDetection.ANNOUNCE);
    var discover = Conversation.begin(nameless, 1).next().message();
    assertThat(discover.options().has(12)).isFalse();
  }

  @Test
  void theSameSeedSaysTheSame() {
    var one = Conversation.begin(Conversation.config(), 7).at(60).allSent();
    var two = Conversation.begin(Conversation.config(), 7).at(60).allSent();
    var other = Conversation.begin(Conversation.config(), 8).at(60).allSent();
    assertThat(one).isEqualTo(two).isNotEqualTo(other);
  }
}
