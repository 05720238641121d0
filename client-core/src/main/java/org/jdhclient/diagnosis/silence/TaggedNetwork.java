package org.jdhclient.diagnosis.silence;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.TaggedFrames;

/** Frames of a VLAN come tagged to an interface that is in none. */
record TaggedNetwork(String name, int vlan, Certainty certainty) implements Cause {
  static Optional<Cause> in(Observations seen) {
    return Quiet.ofServers(seen) && !Signs.areOfOurs(seen)
        ? seen.first(TaggedFrames.class)
            .map(tagged -> new TaggedNetwork(seen.name(), tagged.vlan(), certainty(seen)))
        : Optional.empty();
  }

  /** On a trunk there are hosts outside of its VLANs too. */
  private static Certainty certainty(Observations seen) {
    return Signs.ofNobody(seen) ? Certainty.INFERRED : Certainty.POSSIBLE;
  }

  @Override
  public String word() {
    return "vlan-tagged";
  }

  @Override
  public String verdict() {
    return "frames come in on "
        + name
        + " that are tagged for VLAN "
        + vlan
        + ", and nobody answers outside it";
  }

  @Override
  public String cure() {
    return "Have the host take the tag off (bridge vlan add dev PORT vid "
        + vlan
        + " pvid untagged; Proxmox: tag="
        + vlan
        + "), or use the VLAN here: ip link add link "
        + name
        + " name "
        + name
        + "."
        + vlan
        + " type vlan id "
        + vlan
        + ".";
  }
}
