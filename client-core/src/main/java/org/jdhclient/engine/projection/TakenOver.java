package org.jdhclient.engine.projection;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.EnumSet;
import java.util.Set;
import org.jdhclient.engine.port.OwnersScripts.Part;

/** Parts of the work that the owner's hooks have taken upon themselves when they were last run. */
public record TakenOver(Set<Part> parts) {
  public static final TakenOver NOTHING = new TakenOver(Set.of());
  public static final TakenOver EVERYTHING = new TakenOver(EnumSet.allOf(Part.class));

  public TakenOver {
    parts = Set.copyOf(parts);
  }

  /** Of two events together: what was done here for one of them is not theirs. */
  public TakenOver and(Set<Part> others) {
    return new TakenOver(parts.stream().filter(others::contains).collect(toUnmodifiableSet()));
  }

  public boolean hasInterface() {
    return parts.contains(Part.INTERFACE);
  }

  public boolean hasResolvConf() {
    return parts.contains(Part.RESOLV_CONF);
  }
}
