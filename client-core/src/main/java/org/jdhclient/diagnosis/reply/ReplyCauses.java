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

  private ReplyCauses() {}
}
