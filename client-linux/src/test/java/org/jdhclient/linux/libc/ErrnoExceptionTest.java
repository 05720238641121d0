package org.jdhclient.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrnoExceptionTest {
  private final ErrnoException refusal = new ErrnoException("bind eth0", 1);

  @Test
  void saysWhatWasRefusedAndWhy() {
    assertThat(refusal).hasMessage("bind eth0: EPERM (Operation not permitted)");
    assertThat(refusal.is(Errno.EPERM)).isTrue();
    assertThat(refusal.is(Errno.ENODEV)).isFalse();
    assertThat(refusal.number()).isEqualTo(1);
  }

  @Test
  void anExplanationStandsInForTheText() {
    var explained = refusal.explainedBy("AF_PACKET needs CAP_NET_RAW");
    assertThat(explained).hasMessage("bind eth0: EPERM (AF_PACKET needs CAP_NET_RAW)");
    assertThat(explained).hasCause(refusal);
    assertThat(explained.is(Errno.EPERM)).isTrue();
  }

  /** As the C library has them (strerror(3)). */
  @ParameterizedTest
  @CsvSource({
    "7, E2BIG (Argument list too long)",
    "8, ENOEXEC (Exec format error)",
    "18, EXDEV (Invalid cross-device link)",
    "26, ETXTBSY (Text file busy)",
    "27, EFBIG (File too large)",
    "36, ENAMETOOLONG (File name too long)",
    "116, ESTALE (Stale file handle)",
    "117, EUCLEAN (Structure needs cleaning)"
  })
  void whatAFileOrAScriptMayMeetIsNamed(int number, String words) {
    assertThat(new ErrnoException("open", number)).hasMessage("open: " + words);
  }

  @Test
  void aNumberThatIsNotListedIsShown() {
    assertThat(new ErrnoException("bind eth0", 71))
        .hasMessage("bind eth0: errno 71 (unknown error)");
  }
}
