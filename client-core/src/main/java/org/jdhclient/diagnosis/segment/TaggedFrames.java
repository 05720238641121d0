package org.jdhclient.diagnosis.segment;

import org.jdhclient.diagnosis.observe.Notice;

/** Frames of a VLAN arrive with their tag on, at an interface that is in none. */
public record TaggedFrames(int vlan) implements Notice {
  @Override
  public String text() {
    return "frames that are tagged for VLAN " + vlan;
  }
}
