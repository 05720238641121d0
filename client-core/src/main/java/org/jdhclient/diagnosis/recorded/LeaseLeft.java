package org.jdhclient.diagnosis.recorded;

import java.util.Optional;
import org.jdhclient.diagnosis.observe.LeaseOnRecord;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.UndeliveredReply;

/**
 * A lease on record that a run puts into force: one that a server confirms, or of which none says
 * anything (RFC 9915 18.2.3; RFC 2131 3.2), if its router, where it has one, answers ARP.
 *
 * @param how it comes to that, as what follows its name in a sentence
 * @param isCertain whether what was seen gets to a client too
 */
public record LeaseLeft(LeaseOnRecord lease, String how, boolean isCertain) {
  private static final String UNTIL_IT_ENDS = ", until that ends";

  static Optional<LeaseLeft> in(Observations seen) {
    return !seen.couldAsk() || seen.isAcceptedIn(seen.mode())
        ? Optional.empty()
        : confirmed(seen).or(() -> unanswered(seen));
  }

  private static Optional<LeaseLeft> confirmed(Observations seen) {
    return seen.of(SeenServer.class).stream()
        .filter(server -> server.sign() == Sign.CONFIRMED_US)
        .findFirst()
        .flatMap(
            server ->
                seen.first(LeaseOnRecord.class)
                    .map(lease -> new LeaseLeft(lease, ", which " + server + " confirms", true)));
  }

  /** A server that denies a lease means the newest; of the others it has not been asked. */
  private static Optional<LeaseLeft> unanswered(Observations seen) {
    long denied =
        seen.of(SeenServer.class).stream().anyMatch(SeenServer::hasSpokenOfRecord) ? 1 : 0;
    return seen.of(LeaseOnRecord.class).stream()
        .skip(denied)
        .flatMap(lease -> withRouter(lease, seen).stream())
        .findFirst();
  }

  private static Optional<LeaseLeft> withRouter(LeaseOnRecord lease, Observations seen) {
    return lease.routers().isEmpty()
        ? Optional.of(new LeaseLeft(lease, UNTIL_IT_ENDS, true))
        : seen.of(SeenHost.class).stream()
            .filter(host -> lease.routers().contains(host.address()))
            .findFirst()
            .map(router -> behind(router, lease, seen));
  }

  /** What takes replies away may take those to ARP away too, which only the tap has seen. */
  private static LeaseLeft behind(SeenHost router, LeaseOnRecord lease, Observations seen) {
    var how = ", whose router " + router.address() + " answers ARP" + UNTIL_IT_ENDS;
    return new LeaseLeft(lease, how, !seen.has(UndeliveredReply.class));
  }

  /** What is not known, as the end of a sentence; empty if nothing is. */
  String doubt() {
    return isCertain
        ? ""
        : "; if ARP gets through, there is the lease on record, " + lease.what() + UNTIL_IT_ENDS;
  }
}
