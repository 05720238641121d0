package org.jdhclient.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdhclient.address.Family;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.cause.Rule;
import org.jdhclient.diagnosis.cause6.Causes6;
import org.jdhclient.diagnosis.guest.GuestCauses;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.recorded.RecordedLease;
import org.jdhclient.diagnosis.reply.ReplyCauses;
import org.jdhclient.diagnosis.silence.SilenceCauses;

/**
 * What was seen, and what follows from it.
 *
 * @param causes the one that matters most first: by effect, then by certainty, then as the rules
 *     are listed, the guest's own before the network's
 */
public record Diagnosis(Observations seen, List<Cause> causes) {
  public static Diagnosis of(Observations seen) {
    var found =
        rules(seen.family())
            .map(rule -> rule.judge(seen))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(Cause::effect).thenComparing(Cause::certainty))
            .toList();
    return new Diagnosis(
        seen, found.stream().filter(cause -> isWorthTelling(cause, found)).toList());
  }

  private static Stream<Rule> rules(Family family) {
    var rooms =
        family == Family.V6
            ? Stream.of(
                GuestCauses.RULES,
                orRecordedLease(SilenceCauses.OF_EITHER_FAMILY),
                orRecordedLease(ReplyCauses.OF_EITHER_FAMILY),
                orRecordedLease(Causes6.RULES))
            : Stream.of(
                GuestCauses.RULES,
                orRecordedLease(SilenceCauses.RULES),
                orRecordedLease(ReplyCauses.RULES));
    return rooms.flatMap(List::stream);
  }

  private static List<Rule> orRecordedLease(List<Rule> rules) {
    return rules.stream().map(RecordedLease::atWorst).toList();
  }

  /** What it usually or maybe is interests nobody who knows what it is. */
  private static boolean isWorthTelling(Cause cause, List<Cause> found) {
    var before =
        found.stream()
            .takeWhile(other -> other != cause)
            .filter(other -> other.effect() == cause.effect())
            .map(Cause::certainty);
    return switch (cause.certainty()) {
      case SEEN, INFERRED -> true;
      // One such guess is enough.
      case USUAL -> before.findAny().isEmpty();
      case POSSIBLE -> before.allMatch(other -> other.compareTo(Certainty.USUAL) >= 0);
    };
  }

  public boolean wouldGetLease() {
    return outcome() == Effect.TROUBLE || outcome() == Effect.RECORDED_LEASE;
  }

  /** What a normal run would come to; trouble at most where it would get a new lease. */
  public Effect outcome() {
    return causes.isEmpty() ? Effect.TROUBLE : causes.get(0).effect();
  }

  /** What the last line tells; empty if nothing is wrong. */
  public Optional<Cause> main() {
    return causes.stream().findFirst();
  }

  /** The others, the least first, so that what is read last matters most. */
  public List<Cause> others() {
    var others = new ArrayList<>(causes.subList(Math.min(1, causes.size()), causes.size()));
    Collections.reverse(others);
    return others;
  }
}
