package org.jdhclient.dhcp6.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdhclient.dhcp6.option.Authentication;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Duid;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

class ReconfigureKeysTest {
  private static final ReconfigureKey KEY =
      new ReconfigureKey(Hex.octets("000102030405060708090a0b0c0d0e0f"));

  private final ReconfigureKeys keys = new ReconfigureKeys();

  private static Duid server(int number) {
    return new Duid(Octets.of(0, 3, 0, 1, number));
  }

  private static Octets message(Authentication option) {
    var writer = new OctetWriter().u32(0x0a000000L);
    Dhcp6Options.of(KnownOptions.AUTH.of(option)).encode(writer);
    return writer.toOctets();
  }

  private void verify(int server, long replay) throws MalformedPacketException {
    var option = ReconfigureKey.unsigned(replay);
    keys.verify(server(server), option, KEY.sign(message(option)));
  }

  private void follow(int server, long replay) throws MalformedPacketException {
    verify(server, replay);
    keys.followed(server(server), ReconfigureKey.unsigned(replay));
  }

  @Test
  void aMessageIsFollowedOnceAndOnlyIfItIsNewer() throws MalformedPacketException {
    keys.learn(server(1), KEY.given(5));
    assertThatThrownBy(() -> verify(1, 5)).hasMessageContaining("there before");
    verify(1, 6);
    follow(1, 6);
    assertThatThrownBy(() -> verify(1, 6)).hasMessageContaining("there before");
    verify(1, -1);
  }

  @Test
  void aReplyThatWasLongUnderWayDoesNotMakeOldMessagesNew() throws MalformedPacketException {
    keys.learn(server(1), KEY.given(5));
    follow(1, 7);
    keys.learn(server(1), KEY.given(6));
    assertThatThrownBy(() -> verify(1, 7)).hasMessageContaining("there before");
    keys.learn(server(1), KEY.given(9));
    assertThatThrownBy(() -> verify(1, 8)).hasMessageContaining("there before");
    verify(1, 10);
  }

  @Test
  void anotherKeyBeginsAnew() throws MalformedPacketException {
    keys.learn(server(1), new ReconfigureKey(Hex.octets("ff".repeat(16))).given(9));
    keys.learn(server(1), KEY.given(1));
    verify(1, 2);
  }

  @Test
  void aServerThatHasGivenNoKeyIsNotKnown() {
    assertThatThrownBy(() -> verify(1, 6)).hasMessageContaining("no key");
    keys.learn(server(1), ReconfigureKey.unsigned(1));
    assertThat(keys.has(server(1))).isFalse();
  }

  @Test
  void aMessageSignedWithAnotherKeyIsNobodys() {
    keys.learn(server(1), new ReconfigureKey(Hex.octets("ff".repeat(16))).given(1));
    assertThatThrownBy(() -> verify(1, 6)).hasMessageContaining("not signed");
  }

  @Test
  void onlyTheLatestServersAreKept() {
    for (int number = 1; number <= 5; number++) {
      keys.learn(server(number), KEY.given(1));
    }
    assertThat(keys.has(server(1))).isFalse();
    assertThat(keys.has(server(2))).isTrue();
    assertThat(keys.has(server(5))).isTrue();
  }
}
