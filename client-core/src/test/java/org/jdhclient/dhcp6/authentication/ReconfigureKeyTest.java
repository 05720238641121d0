package org.jdhclient.dhcp6.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jdhclient.dhcp6.option.Authentication;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconfigureKeyTest {
  private static final ReconfigureKey KEY =
      new ReconfigureKey(Hex.octets("000102030405060708090a0b0c0d0e0f"));

  /** A Reconfigure to Renew; the digest's place is the end but for the option behind it. */
  private static final Octets UNSIGNED =
      Hex.octets("0a000000 0001000a 0003000100163e112233 0002000a 0003000100163e000001")
          .concat(Hex.octets("000b001c 03 01 00 0000000000000007 02"))
          .concat(Hex.repeated(0, 16))
          .concat(Hex.octets("00130001 05"));

  @Test
  void theKeyComesInAReply() {
    var option = KEY.given(7);
    assertThat(option.information().at(0)).isEqualTo(1);
    assertThat(ReconfigureKey.in(option)).contains(KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1, 0, 01, 16",
    "3, 2, 0, 01, 16",
    "3, 1, 1, 01, 16",
    "3, 1, 0, 02, 16",
    "3, 1, 0, 01, 15",
    "3, 1, 0, 01, 17",
  })
  void anythingElseIsNoKey(int protocol, int algorithm, int rdm, String type, int length) {
    var information = Hex.octets(type).concat(Hex.repeated(7, length));
    var option = new Authentication(protocol, algorithm, rdm, 1, information);
    assertThat(ReconfigureKey.in(option)).isEmpty();
  }

  @Test
  void noInformationIsNoKey() {
    assertThat(ReconfigureKey.in(Authentication.rkap(1, Octets.EMPTY))).isEmpty();
  }

  @Test
  void onlyWhoHasTheKeySigns() throws Exception {
    var signed = KEY.sign(UNSIGNED);
    assertThat(KEY.hasSigned(signed)).isTrue();
    assertThat(KEY.sign(signed)).isEqualTo(signed);
    assertThat(new ReconfigureKey(Hex.repeated(0, 16)).hasSigned(signed)).isFalse();
    assertThat(KEY.hasSigned(UNSIGNED)).isFalse();
  }

  @Test
  void theDigestIsOfTheWholeMessageWithZerosInItsPlace() throws Exception {
    var signed = KEY.sign(UNSIGNED);
    int at = UNSIGNED.length() - 5 - 16;
    assertThat(signed.slice(at, at + 16)).isEqualTo(HmacMd5.of(KEY.key(), UNSIGNED));
  }

  @Test
  void anyOctetChangedIsNoticed() throws Exception {
    var signed = KEY.sign(UNSIGNED);
    for (int at = 0; at < signed.length(); at++) {
      for (int bit = 0; bit < 8; bit++) {
        assertThat(isSigned(changed(signed, at, 1 << bit))).as("octet %d", at).isFalse();
      }
    }
  }

  @Test
  void cutAnywhereItIsNotSigned() throws Exception {
    var signed = KEY.sign(UNSIGNED);
    for (int length = 0; length < signed.length(); length++) {
      assertThat(isSigned(signed.slice(0, length))).as("%d octets", length).isFalse();
    }
  }

  private static boolean isSigned(Octets message) {
    try {
      return KEY.hasSigned(message);
    } catch (MalformedPacketException e) {
      return false;
    }
  }

  private static Octets changed(Octets message, int at, int mask) {
    return message
        .slice(0, at)
        .concat(Octets.of(message.at(at) ^ mask))
        .concat(message.slice(at + 1, message.length()));
  }

  @Test
  void aMessageWithoutADigestIsRefused() {
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> KEY.hasSigned(Hex.octets("0a000000 000e0000")))
        .withMessageContaining("no option 11 (auth)");
    var key = new OctetWriter().octets(Hex.octets("0a000000 000b001c 0301000000000000000001"));
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(() -> KEY.hasSigned(key.octets(Hex.octets("01")).zeros(16).toOctets()))
        .withMessageContaining("no digest of RKAP");
  }

  @Test
  void theUnsignedOptionHasRoomForTheDigest() {
    assertThat(ReconfigureKey.unsigned(3).information())
        .isEqualTo(Octets.of(2).concat(Hex.repeated(0, 16)));
  }

  @ParameterizedTest
  @CsvSource({"1, 0, true", "0, 0, false", "5, 6, false", "-1, 1, true", "1, -1, false"})
  void onlyAGreaterNumberIsNewer(long received, long last, boolean newer) {
    assertThat(Authentication.rkap(received, Octets.EMPTY).isNewerThan(last)).isEqualTo(newer);
  }

  @Test
  void aKeyHas16OctetsAndIsNotShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReconfigureKey(Hex.repeated(1, 15)))
        .withMessage("a key has 16 octets, not 15");
    assertThat(KEY).hasToString("reconfigure key");
  }
}
