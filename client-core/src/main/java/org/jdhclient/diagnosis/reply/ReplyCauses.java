package org.jdhclient.diagnosis.reply;

import java.util.List;
import org.jdhclient.diagnosis.cause.Rule;

/** The rules of this room, the most telling first. */
public final class ReplyCauses {
  public static final List<Rule> RULES =
      List.of(
          PrefersIpv6::in,
          ChecksumsRefused::in,
          ServersRejected::in,
          UnusableReplies::in,
          SeveralServers::in,
          RefusingServer::in,
          OfferedAddressTaken::in);

  /** Those that hold of either DHCP. */
  public static final List<Rule> OF_EITHER_FAMILY =
      List.of(ChecksumsRefused::in, UnusableReplies::in);

  private ReplyCauses() {}
}
