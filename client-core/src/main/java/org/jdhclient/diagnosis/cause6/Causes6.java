package org.jdhclient.diagnosis.cause6;

import java.util.List;
import org.jdhclient.diagnosis.cause.Rule;

/** The rules of this room, the most telling first. */
public final class Causes6 {
  public static final List<Rule> RULES =
      List.of(
          NoLinkLocal::in,
          DuplicateLinkLocal::in,
          TentativeLinkLocal::in,
          UnansweredNeighbors::in,
          ServerRefuses::in,
          NotOnLink::in,
          NoBinding::in,
          TakenBack::in,
          OptionsOnlyServer::in,
          RouterSaysNone::in,
          RouterSaysOptions::in,
          NoServer6::in,
          Silence6::in,
          SeveralServers6::in,
          NoRouter::in,
          NoDefaultRouter::in,
          IgnoredRouter::in);

  private Causes6() {}
}
