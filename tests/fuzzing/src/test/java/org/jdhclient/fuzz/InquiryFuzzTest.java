package org.jdhclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.SplittableRandom;
import org.jdhclient.address.MacAddress;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.diagnosis.Diagnosis;
import org.jdhclient.diagnosis.inquiry.Inquiry;
import org.jdhclient.diagnosis.inquiry.Remembered;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.KernelChecksum;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.TappedFrame;
import org.jdhclient.wire.TappedFrame.Heading;

/** Whatever passes an interface, a diagnosis makes something of it. */
class InquiryFuzzTest {
  private static final MacAddress OURS = MacAddress.parse("00:16:3e:11:22:33");

  @FuzzTest
  void frame(byte[] input) {
    var now = BootTime.ofSeconds(1);
    var config = ClientConfig.of(OURS, Octets.EMPTY);
    var inquiry = Inquiry.begin(config, Remembered.NOTHING, new SplittableRandom(1), now);
    var frame = new Frame(Octets.copyOf(input), KernelChecksum.SILENT);
    inquiry.tap(new TappedFrame(frame, Heading.TO_US, 0), now);
    inquiry.hear(frame, now);

    var seen = new Observations("eth0", OURS, ChecksumMode.KERNEL, inquiry.seen());
    assertThat(Diagnosis.of(seen).causes())
        .allSatisfy(cause -> assertThat(cause.verdict() + cause.cure()).isNotEmpty());
  }
}
