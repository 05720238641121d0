package org.jdhclient.diagnosis.silence;

import java.util.List;
import org.jdhclient.diagnosis.cause.Rule;

/** The rules of this room, the most telling first. */
public final class SilenceCauses {
  public static final List<Rule> RULES =
      List.of(
          DuplicateMac::in,
          Loop::in,
          NothingLeaves::in,
          ReplyDroppedHere::in,
          MisaddressedReplies::in,
          FragmentedReplies::in,
          LargeOffersLost::in,
          NoAddressForUs::in,
          MacIgnored::in,
          ServesOthersOnly::in,
          TakenByXdp::in,
          TaggedNetwork::in,
          SpanningTreeDelay::in,
          KnownServerSilent::in,
          Ipv6Only::in,
          RecordedOnly::in,
          NoServer::in,
          NothingComes::in,
          Silence::in);

  /** Those that hold of either DHCP. */
  public static final List<Rule> OF_EITHER_FAMILY =
      List.of(
          DuplicateMac::in,
          Loop::in,
          NothingLeaves::in,
          ReplyDroppedHere::in,
          MisaddressedReplies::in,
          ServesOthersOnly::in,
          TakenByXdp::in,
          TaggedNetwork::in,
          SpanningTreeDelay::in,
          RecordedOnly::in,
          NothingComes::in);

  private SilenceCauses() {}
}
