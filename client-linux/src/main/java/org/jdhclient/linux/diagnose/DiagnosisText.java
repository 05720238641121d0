package org.jdhclient.linux.diagnose;

import java.util.List;
import org.jdhclient.diagnosis.Diagnosis;
import org.jdhclient.diagnosis.LastLine;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause6.Routers;
import org.jdhclient.diagnosis.observe.JudgedReply;
import org.jdhclient.diagnosis.observe.LinkLocal;
import org.jdhclient.diagnosis.observe.Notice;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.RouterHeard;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.ChecksumVerdict;

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
            + seen.mac()
            + seen.first(LinkLocal.class).map(address -> ", " + address.text()).orElse(""));
    if (seen.has(RouterHeard.class)) {
      line("Routers: " + RouterText.of(Routers.word(seen)));
    }
  }

  private void replies() {
    var traffic = seen.traffic();
    if (traffic.asked().times() == 0) {
      return;
    }
    line(
        traffic.asked().message()
            + "s sent: "
            + traffic.asked().times()
            + ", replies: "
            + seen.judged().size()
            + (traffic.strangers() == 0
                ? ""
                : ", packets for others or unreadable: " + traffic.strangers()));
    for (var reply : seen.judged()) {
      reply(reply);
    }
    if (seen.judged().isEmpty()) {
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

  private void reply(JudgedReply reply) {
    line("");
    OfferText.of(reply).forEach(this::line);
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

  private static String checksum(JudgedReply reply) {
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
      line("Also: " + LastLine.sentences(cause));
    }
    diagnosis.main().map(Cause::more).ifPresent(this::more);
    line(LastLine.of(diagnosis));
  }

  private void more(List<String> lines) {
    lines.forEach(this::line);
    if (!lines.isEmpty()) {
      line("");
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
