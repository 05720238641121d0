package org.jdhclient.simulation.model;

import java.util.EnumSet;
import java.util.Set;
import org.jdhclient.engine.port.OwnersScripts.Part;

/** What the owner's hooks do themselves, and since when. */
public final class HooksModel {
  private final Set<Part> wants = EnumSet.noneOf(Part.class);
  private Set<Part> inCharge = Set.of();

  /** Whether hooks do a part, from when they are run again. */
  public boolean wants(Part part) {
    return wants.contains(part);
  }

  public Set<Part> wants() {
    return Set.copyOf(wants);
  }

  /** The owner has hooks do a part, or do it no more. */
  public void toggle(Part part) {
    if (!wants.remove(part)) {
      wants.add(part);
    }
  }

  /** Hooks were run for a lease. */
  public void takeCharge() {
    inCharge = wants();
  }

  /** Whether hooks had a part in their hands when they were last run for a lease. */
  public boolean isInCharge(Part part) {
    return inCharge.contains(part);
  }
}
