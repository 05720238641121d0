package org.jdhclient.dhcp6.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacMd5Test {
  /** RFC 1321 A.5. */
  @ParameterizedTest
  @CsvSource({
    "'', d41d8cd98f00b204e9800998ecf8427e",
    "a, 0cc175b9c0f1b6a831c399e269772661",
    "abc, 900150983cd24fb0d6963f7d28e17f72",
    "message digest, f96b697d7cb7938d525a2f31aaf161d0",
    "abcdefghijklmnopqrstuvwxyz, c3fcd3d76192e4007dfb496cca67e13b",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789, "
        + "d174ab98d277d9f5a5611c2c9f419d9f",
    "12345678901234567890123456789012345678901234567890123456789012345678901234567890, "
        + "57edf4a22be3c955ac49da2e2107b67a",
  })
  void md5IsThatOfItsRfc(String message, String digest) {
    assertThat(Md5.of(Octets.ofLatin1(message))).isEqualTo(Hex.octets(digest));
  }

  @Test
  void everyLengthHasItsDigest() throws Exception {
    var platform = java.security.MessageDigest.getInstance("MD5");
    for (int length = 0; length < 200; length++) {
      var message = Hex.repeated(length, length);
      assertThat(Md5.of(message).toByteArray()).isEqualTo(platform.digest(message.toByteArray()));
    }
  }

  /** RFC 2202 2. */
  @ParameterizedTest
  @CsvSource({
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265, 9294727a3638bb1c13f48ef8158bfc9d",
    "4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f, "
        + "750c783e6ab0b503eaa86e310a5db738",
    "0102030405060708090a0b0c0d0e0f10111213141516171819, "
        + "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd"
        + "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd, "
        + "697eaf0aca3a3aea3a75164746ffaa79",
  })
  void hmacIsThatOfItsRfc(String key, String message, String digest) {
    assertThat(HmacMd5.of(Hex.octets(key), Hex.octets(message))).isEqualTo(Hex.octets(digest));
  }

  @Test
  void aLongKeyIsDigestedFirst() {
    var message = Octets.ofLatin1("Test Using Larger Than Block-Size Key - Hash Key First");
    assertThat(HmacMd5.of(Hex.repeated(0xaa, 80), message))
        .isEqualTo(Hex.octets("6b1ab7fe4bd7bf8f0b62e6ce61b9d0cd"));
  }
}
