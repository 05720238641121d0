package org.jdhclient.linux.diagnose;

import java.util.List;
import java.util.stream.Collectors;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.diagnosis.Diagnosis;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Notice;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.MalformedPacketException;

/** Puts a diagnosis into words. */
public final class DiagnosisText {
  /** A screen has some 24 lines. */
  private static final int MOST_NOTICES = 12;

  private final Diagnosis diagnosis;
  private final Observations seen;
  private final StringBuilder text = new StringBuilder();

  private DiagnosisText(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
    this.seen = diagnosis.seen();
  }

  public static String of(Diagnosis diagnosis) {
    var words = new DiagnosisText(diagnosis);
    words.link();
    words.replies();
    words.conclusion();
    return words.text.toString();
  }

  private void link() {
    line(
        seen.name()
            + ": "
            + switch (seen.link()) {
              case DOWN -> "down";
              case NO_CARRIER -> "up, but no carrier";
              case READY -> "up, carrier";
            }
            + ", MAC "
            + seen.mac());
  }

  private void replies() {
    var traffic = seen.traffic();
    if (traffic.discoversSent() == 0) {
      return;
    }
    line(
        "DHCPDISCOVERs sent: "
            + traffic.discoversSent()
            + ", replies: "
            + seen.replies().size()
            + (traffic.strangers() == 0
                ? ""
                : ", packets for others or unreadable: " + traffic.strangers()));
    for (var reply : seen.replies()) {
      reply(reply);
    }
    if (seen.replies().isEmpty()) {
      notices();
    }
  }

  /** What there is where nobody answers. */
  private void notices() {
    var notices = seen.of(Notice.class);
    notices.stream().limit(MOST_NOTICES).forEach(notice -> line("Seen: " + notice.text()));
    if (notices.size() > MOST_NOTICES) {
      line("Seen: " + (notices.size() - MOST_NOTICES) + " more");
    }
  }

  private void reply(SeenReply reply) {
    line("");
    line(
        reply.message().map(message -> "DHCP" + message.type()).orElse("Unreadable reply")
            + " from "
            + reply.from());
    reply.message().ifPresent(message -> line("  offers    " + offer(message)));
    line("  checksum  " + checksum(reply));
    for (var mode : ChecksumMode.values()) {
      var refusal = reply.refusalIn(mode);
      line(
          "  "
              + mode.word()
              + " ".repeat(10 - mode.word().length())
              + (refusal.isEmpty() ? "would accept it" : "would refuse it: " + refusal));
    }
  }

  private static String offer(DhcpMessage message) {
    var parameters = NetworkParameters.from(message);
    return message.yiaddr()
        + "/"
        + parameters.prefixLength()
        + ", routes: "
        + parameters.routes().stream()
            .map(leased -> leased.route().toString())
            .collect(Collectors.joining(", "))
        + ", DNS: "
        + parameters.nameServers().stream()
            .map(Ipv4Address::toString)
            .collect(Collectors.joining(", "))
        + ", "
        + leaseTime(message);
  }

  private static String leaseTime(DhcpMessage message) {
    try {
      return "for " + message.options().require(StandardOptions.LEASE_TIME) + " s";
    } catch (MalformedPacketException e) {
      return "without a usable lease time";
    }
  }

  private static String checksum(SeenReply reply) {
    var sighting = reply.sighting();
    var fields = sighting.verdict() == ChecksumVerdict.VALID ? "" : " (" + sighting.values() + ")";
    return sighting.verdict()
        + fields
        + ": "
        + switch (sighting.verdict()) {
          case VALID -> "right";
          case ABSENT -> "none, which is allowed: not computed, or cleared by the host";
          case PARTIAL_BY_KERNEL -> "unfinished, and the kernel vouches for it";
          case PARTIAL_BY_RESIDUE -> "unfinished: the residue of checksum offload";
          case BAD -> "wrong: damaged under way, or wrongly computed by the sender";
        };
  }

  private void conclusion() {
    line("");
    for (var cause : diagnosis.others()) {
      line("Also: " + sentences(cause));
    }
    diagnosis.main().map(Cause::more).ifPresent(this::more);
    line(lastLine());
  }

  private void more(List<String> lines) {
    lines.forEach(this::line);
    if (!lines.isEmpty()) {
      line("");
    }
  }

  private String lastLine() {
    var run = "a normal run (--checksum=" + seen.mode().word() + ")";
    var main = diagnosis.main();
    if (main.isEmpty()) {
      return "A" + run.substring(1) + " would get a lease.";
    }
    return switch (main.get().effect()) {
          case NO_LEASE -> "A" + run.substring(1) + " would get no lease: ";
          case UNDECIDED -> "Whether " + run + " would get a lease is not known: ";
          case TROUBLE -> "A" + run.substring(1) + " would get a lease, but ";
        }
        + sentences(main.get());
  }

  private static String sentences(Cause cause) {
    return cause.verdict() + ". " + cause.cure();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
