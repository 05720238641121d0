package org.jdhclient.client6;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.message6.ClientMessages6;
import org.jdhclient.pace.TransmissionParameters;
import org.jdhclient.report.Discard;
import org.jdhclient.report6.ChoiceReport;
import org.jdhclient.report6.Progress;
import org.jdhclient.report6.Refusal;
import org.jdhclient.script6.Reason;

/**
 * What one server advertised was asked of it (RFC 9915 18.2.2). If nothing comes of it the next
 * best is asked.
 *
 * @param others that advertised, the best first
 * @param named what of the advertised was named; nothing, if it was not of this link
 */
record Requesting(
    Exchange asked,
    ServerAnswer advertised,
    List<ServerAnswer> others,
    List<IdentityAssociation> named)
    implements Asking {

  /** By preference, as the RFC has it; then, as dhclient does, by what is offered, and by DUID. */
  private static final Comparator<ServerAnswer> BEST_FIRST =
      Comparator.comparingInt(ServerAnswer::preference)
          .thenComparingInt(ServerAnswer::score)
          .reversed()
          .thenComparing(answer -> answer.server().octets().toHex());

  /** Asks the best of some servers. */
  static Step best(List<ServerAnswer> advertised, Context context) {
    var ordered = new ArrayList<>(advertised);
    ordered.sort(BEST_FIRST);
    var choice = new ChoiceReport(advertised.stream().map(ServerAnswer::candidate).toList());
    return first(List.copyOf(ordered), context).after(choice);
  }

  private static Step first(List<ServerAnswer> ordered, Context context) {
    var first = ordered.get(0);
    return asking(first, ordered.subList(1, ordered.size()), first.granted(), context);
  }

  private static Step asking(
      ServerAnswer advertised,
      List<ServerAnswer> others,
      List<IdentityAssociation> named,
      Context context) {
    var request =
        ClientMessages6.request(
            context.config(), context.transactionId(), advertised.server(), named);
    var asked = Exchange.begin(request, TransmissionParameters.REQUEST, context);
    return Step.to(new Requesting(asked, advertised, others, named), asked.send());
  }

  @Override
  public Phase phase() {
    return Phase.REQUESTING;
  }

  @Override
  public Asking after(Exchange next) {
    return new Requesting(next, advertised, others, named);
  }

  @Override
  public Step unanswered(Context context) {
    return next(new Refusal.Unanswered(advertised.server()), context)
        .after(Progress.COUNT_EXCEEDED);
  }

  @Override
  public Step answered(Reply reply, Context context) {
    var answer = ServerAnswer.of(reply.message(), context);
    var flaw = answer.flaw(context.config());
    if (flaw.isPresent()) {
      return flawed(flaw.get(), context);
    }
    if (answer.isMuchLessThan(advertised)) {
      return next(
          new Refusal.BaitAndSwitch(answer.server(), answer.score(), advertised.score()), context);
    }
    return Taking.of(context.granted(reply.message()).lease(), Reason.BOUND6, context);
  }

  /** A server that could not do it may do it yet: it is asked again when it would be anyway. */
  private Step flawed(Refusal flaw, Context context) {
    return switch (flaw instanceof Refusal.Said said ? said.status().code() : -1) {
      case StatusCode.UNSPEC_FAIL -> Step.ignore(this, Discard.UNUSABLE, flaw.why()).after(flaw);
      case StatusCode.NOT_ON_LINK -> notOnLink(flaw, context);
      default -> next(flaw, context);
    };
  }

  /** What was named does not fit here; what does, the server knows (RFC 9915 18.2.10.1). */
  private Step notOnLink(Refusal flaw, Context context) {
    return named.isEmpty()
        ? next(flaw, context)
        : asking(advertised, others, List.of(), context).after(flaw);
  }

  private Step next(Refusal why, Context context) {
    return (others.isEmpty() ? Resting.afterRefusal(context) : first(others, context)).after(why);
  }
}
