package org.jdhclient.diagnosis.wire;

import java.util.List;
import org.jdhclient.diagnosis.cause.Rule;

/** The rules of this room, the most telling first. */
public final class WireCauses {
  public static final List<Rule> RULES =
      List.of(ChecksumsRefused::in, UnusableReplies::in, SeveralServers::in, Silence::in);

  private WireCauses() {}
}
