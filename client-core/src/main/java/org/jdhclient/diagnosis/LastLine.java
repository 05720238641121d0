package org.jdhclient.diagnosis;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.LeaseOnRecord;
import org.jdhclient.diagnosis.recorded.RecordedLease;

/** What a diagnosis comes to, in one line. */
public final class LastLine {
  private LastLine() {}

  public static String of(Diagnosis diagnosis) {
    var run = " normal run (--checksum=" + diagnosis.seen().mode().word() + ") ";
    return diagnosis
        .main()
        .map(main -> outcome(run, main, diagnosis) + sentences(main))
        .orElse("A" + run + "would get a lease.");
  }

  private static String outcome(String run, Cause main, Diagnosis diagnosis) {
    return switch (main.effect()) {
      case NO_LEASE -> "A" + run + "would get no lease: ";
      case UNDECIDED -> "Whether a" + run + "would get a lease is not known: ";
      case RECORDED_LEASE ->
          "A" + run + "would get only the lease on record" + left(main, diagnosis);
      case TROUBLE -> "A" + run + "would get a lease, but ";
    };
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
