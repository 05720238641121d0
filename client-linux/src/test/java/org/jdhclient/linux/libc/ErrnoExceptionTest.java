package org.jdhclient.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

  @Test
  void aNumberThatIsNotListedIsShown() {
    assertThat(new ErrnoException("bind eth0", 71))
        .hasMessage("bind eth0: errno 71 (unknown error)");
  }
}
