package org.jdhclient.diagnosis;

import java.util.Optional;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.LeaseOnRecord;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.diagnosis.recorded.RecordedLease;

/** What a diagnosis comes to, in one line, which says no more than was tried. */
public final class LastLine {
  private static final String OFFERED = "would be offered a lease";

  private LastLine() {}

  public static String of(Diagnosis diagnosis) {
    var run = " normal run (--checksum=" + diagnosis.seen().mode().word() + ") ";
    return diagnosis
        .main()
        .map(main -> outcome(run, main, diagnosis) + sentences(main))
        .orElseGet(() -> "A" + run + untroubled(diagnosis));
  }

  private static String outcome(String run, Cause main, Diagnosis diagnosis) {
    return switch (main.effect()) {
      case NO_LEASE -> "A" + run + "would get no lease: ";
      case UNDECIDED -> "Whether a" + run + "would get a lease is not known: ";
      case RECORDED_LEASE ->
          "A" + run + "would get only the lease on record" + left(main, diagnosis);
      case TROUBLE -> "A" + run + (isGiven(diagnosis) ? "would get options" : OFFERED) + ", but ";
    };
  }

  private static String untroubled(Diagnosis diagnosis) {
    return isGiven(diagnosis)
        ? "would get options."
        : OFFERED + "; whether it is given too was not tried.";
  }

  /** Options alone are given at once, without an offer. */
  private static boolean isGiven(Diagnosis diagnosis) {
    return diagnosis.seen().of(SeenReply6.class).stream()
        .filter(reply -> reply.isAcceptedIn(diagnosis.seen().mode()))
        .flatMap(reply -> reply.message().stream())
        .anyMatch(message -> message.type() == Dhcp6MessageType.REPLY);
  }

  private static String left(Cause main, Diagnosis diagnosis) {
    return main instanceof RecordedLease recorded
        ? ", " + recorded.left().lease().what() + recorded.left().how() + ": "
        : newest(diagnosis).map(lease -> ", " + lease.what()).orElse("") + ": ";
  }

  private static Optional<LeaseOnRecord> newest(Diagnosis diagnosis) {
    return diagnosis.seen().first(LeaseOnRecord.class);
  }

  /** A cause and what to do about it. */
  public static String sentences(Cause cause) {
    return cause.verdict() + ". " + cause.cure();
  }
}
