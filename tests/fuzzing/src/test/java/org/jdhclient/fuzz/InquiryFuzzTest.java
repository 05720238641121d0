package org.jdhclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jdhclient.address.Family;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Ports;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.Completeness;
import org.jdhclient.config6.OptionChanges;
import org.jdhclient.config6.Timing6;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.diagnosis.Diagnosis;
import org.jdhclient.diagnosis.inquiry.Asker6;
import org.jdhclient.diagnosis.inquiry.Inquiry;
import org.jdhclient.diagnosis.inquiry.Inquiry6;
import org.jdhclient.diagnosis.inquiry.Remembered;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.identity.Duid;
import org.jdhclient.identity.Iaid;
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
  void inquiry(byte[] input) {
    var now = BootTime.ofSeconds(1);
    var config =
        ClientConfig.of(
            OURS, Octets.EMPTY, Ipv4Address.BROADCAST, Ports.DEFAULT, ConflictDetection.ANNOUNCE);
    var inquiry =
        Inquiry.begin(
            config, Remembered.NOTHING, ChecksumMode.KERNEL, new SplittableRandom(1), now);
    var frame = new Frame(Octets.copyOf(input), KernelChecksum.SILENT);
    inquiry.tap(new TappedFrame(frame, Heading.TO_US, 0), now);
    inquiry.hear(frame, now);

    var seen = new Observations("eth0", OURS, Family.V4, ChecksumMode.KERNEL, inquiry.seen());
    assertSentences(seen);
  }

  @FuzzTest
  void inquiry6(byte[] input) {
    var now = BootTime.ofSeconds(1);
    var asker = new Asker6(OURS, Ipv6Address.parse("fe80::2"));
    var inquiry =
        Inquiry6.begin(
            config6(), asker, Optional.empty(), ChecksumMode.KERNEL, new SplittableRandom(1), now);
    var frame = new Frame(Octets.copyOf(input), KernelChecksum.SILENT);
    inquiry.tap(new TappedFrame(frame, Heading.TO_US, 0), now);
    inquiry.hear(frame, now);

    assertSentences(new Observations("eth0", OURS, Family.V6, ChecksumMode.KERNEL, inquiry.seen()));
  }

  private static Client6Config config6() {
    return new Client6Config(
        Duid.linkLayer(OURS),
        List.of(new WantedAssociation(AssociationType.IA_NA, new Iaid(1), List.of())),
        Completeness.ANY,
        Client6Config.DEFAULT_REQUEST_LIST,
        List.of(),
        Dhcp6Options.NONE,
        OptionChanges.NONE,
        Client6Config.PORTS,
        Timing6.DEFAULT);
  }

  private static void assertSentences(Observations seen) {
    assertThat(Diagnosis.of(seen).causes())
        .allSatisfy(cause -> assertThat(cause.verdict() + cause.cure()).isNotEmpty());
  }
}
