package org.jdhclient.linux.diagnose;

import java.util.stream.Collectors;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.MalformedPacketException;

/** Puts a diagnosis into words. */
public final class DiagnosisText {
  private final Diagnosis diagnosis;
  private final String name;
  private final StringBuilder text = new StringBuilder();

  private DiagnosisText(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
    this.name = diagnosis.on().name();
  }

  public static String of(Diagnosis diagnosis) {
    var words = new DiagnosisText(diagnosis);
    words.link();
    words.otherClients();
    words.replies();
    words.conclusion();
    return words.text.toString();
  }

  private void link() {
    line(
        name
            + ": "
            + switch (diagnosis.link()) {
              case DOWN -> "down";
              case NO_CARRIER -> "up, but no carrier";
              case READY -> "up, carrier";
            }
            + ", MAC "
            + diagnosis.on().macAddress());
  }

  private void otherClients() {
    if (!diagnosis.otherClients().isEmpty()) {
      line(
          "Other DHCP clients run on it: "
              + diagnosis.otherClients().stream()
                  .map(DhcpProcess::toString)
                  .collect(Collectors.joining(", "))
              + ". Two clients fight over one interface; stop one of them.");
    }
  }

  private void replies() {
    if (diagnosis.discoversSent() == 0) {
      return;
    }
    line(
        "DHCPDISCOVERs sent: "
            + diagnosis.discoversSent()
            + ", replies: "
            + diagnosis.replies().size()
            + (diagnosis.strangers() == 0
                ? ""
                : ", packets for others or unreadable: " + diagnosis.strangers()));
    for (var reply : diagnosis.replies()) {
      reply(reply);
    }
    if (diagnosis.servers().size() > 1) {
      line("");
      disagreement();
    }
  }

  private void reply(SeenReply reply) {
    line("");
    var sighting = reply.sighting();
    line(
        reply.message().map(message -> "DHCP" + message.type()).orElse("Unreadable reply")
            + " from "
            + sighting.source()
            + " ("
            + sighting.sender()
            + ")");
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
          case ABSENT -> "the sender computed none, which is allowed";
          case PARTIAL_BY_KERNEL -> "unfinished, and the kernel vouches for it";
          case PARTIAL_BY_RESIDUE -> "unfinished: the residue of checksum offload";
          case BAD -> "wrong: damaged under way, or wrongly computed by the sender";
        };
  }

  private void disagreement() {
    line(
        diagnosis.servers().size()
            + " servers answer: "
            + diagnosis.servers()
            + ". A client takes the first acceptable offer; they differ in "
            + OfferDifferences.between(diagnosis.replies())
            + ".");
  }

  private void conclusion() {
    line("");
    if (diagnosis.wouldGetLease()) {
      line("A normal run (--checksum=" + diagnosis.mode().word() + ") would get a lease.");
      return;
    }
    line("A normal run (--checksum=" + diagnosis.mode().word() + ") would get no lease: " + why());
  }

  private String why() {
    return switch (diagnosis.link()) {
      case DOWN -> name + " is down; a normal run sets it up first (ip link set " + name + " up).";
      case NO_CARRIER ->
          name + " has no carrier: the cable is unplugged, or the other end of the veth is down.";
      case READY -> diagnosis.replies().isEmpty() ? silence() : refusals();
    };
  }

  private static String silence() {
    return "nobody answered. On a bridge that usually means: no DHCP server on that very bridge"
        + " (look for dnsmasq on the host), a firewall on the host that drops UDP port 67, or a"
        + " bridge port still in STP's forwarding delay (brctl setfd BRIDGE 0; wait 30 s).";
  }

  private String refusals() {
    for (var mode : ChecksumMode.values()) {
      if (diagnosis.replies().stream().anyMatch(reply -> reply.isAcceptedIn(mode))) {
        return "its checksums are refused; jdhclient --checksum="
            + mode.word()
            + " "
            + name
            + " would get one."
            + cure(mode);
      }
    }
    return "none of the replies can be used, for the reasons given.";
  }

  private static String cure(ChecksumMode mode) {
    return mode == ChecksumMode.IGNORE
        ? " But damaged packets have a cause: look at the drivers, switches and relays between."
        : " Or cure it on the host: ethtool -K BRIDGE tx off, or iptables -t mangle -A POSTROUTING"
            + " -p udp --dport bootpc -j CHECKSUM --checksum-fill.";
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
