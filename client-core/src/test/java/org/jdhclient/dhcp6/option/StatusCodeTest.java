package org.jdhclient.dhcp6.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCodeTest {
  @ParameterizedTest
  @CsvSource({
    "0, Success",
    "1, UnspecFail",
    "2, NoAddrsAvail",
    "3, NoBinding",
    "4, NotOnLink",
    "5, UseMulticast",
    "6, NoPrefixAvail",
    "7, status 7",
    "65535, status 65535",
  })
  void aStatusHasTheNameOfTheRfc(int code, String name) {
    assertThat(new StatusCode(code, Octets.EMPTY)).hasToString(name);
    assertThat(new StatusCode(code, Octets.EMPTY).isSuccess()).isEqualTo(code == 0);
  }

  @Test
  void itsTextIsPrintableWhateverTheServerWrote() {
    var text = Octets.ofLatin1("full").concat(Hex.octets("0a 1b5b324a c3a4"));
    assertThat(new StatusCode(2, text)).hasToString("NoAddrsAvail: full\\012\\033[2J\\303\\244");
  }
}
