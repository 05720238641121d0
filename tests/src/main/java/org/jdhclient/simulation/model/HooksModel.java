package org.jdhclient.simulation.model;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jdhclient.dhcp.Options;
import org.jdhclient.engine.port.OwnersScripts.Part;
import org.jdhclient.lease.Lease;
import org.jdhclient.wire.Octets;

/**
 * What the owner's hooks do themselves and make of leases, and since when. His enter hook is
 * changed whenever he has another do something about the host's name.
 */
public final class HooksModel {
  private static final int ROUTERS = 3;
  private static final int NAME_SERVERS = 6;
  private static final int MICROSOFTS_ROUTES = 249;
  private static final Octets OWN_NAME_SERVER = Octets.of(192, 0, 2, 53);

  /** What enter hooks are written for. */
  private enum EnterHook {
    NOTHING,
    SECOND_CARD,
    OWN_NAME_SERVER
  }

  private final Set<Part> wants = EnumSet.noneOf(Part.class);
  private Set<Part> inCharge = Set.of();
  private EnterHook wanted = EnterHook.NOTHING;
  private EnterHook inForce = EnterHook.NOTHING;
  private Lease asked;
  private EnterHook askedOf = EnterHook.NOTHING;
  private Lease amended;

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
    if (part == Part.HOST_NAME) {
      var all = EnterHook.values();
      wanted = all[(wanted.ordinal() + 1) % all.length];
    }
  }

  /** The enter hook makes of a lease's variables what it likes. */
  public void enter(Map<String, String> variables) {
    switch (wanted) {
      case SECOND_CARD -> variables.remove("new_routers");
      case OWN_NAME_SERVER -> variables.put("new_domain_name_servers", "192.0.2.53");
      default -> {}
    }
  }

  /** A lease as the enter hook had it when it was last run. */
  public Lease inForce(Lease lease) {
    if (inForce == EnterHook.NOTHING) {
      return lease;
    }
    if (asked != lease || askedOf != inForce) {
      asked = lease;
      askedOf = inForce;
      amended = lease.amendedBy((leased, sent) -> of(sent));
    }
    return amended;
  }

  /**
   * Option 249 is dhclient's hooks' none: it goes with the routers of which they speak, if there
   * are any that can be spoken of.
   */
  private Options of(Options sent) {
    var options = new LinkedHashMap<Integer, Octets>();
    sent.codes().forEach(code -> options.put(code, sent.get(code).orElseThrow()));
    if (inForce == EnterHook.OWN_NAME_SERVER) {
      options.put(NAME_SERVERS, OWN_NAME_SERVER);
    } else if (isAddresses(options.remove(ROUTERS))) {
      options.remove(MICROSOFTS_ROUTES);
    }
    return Options.of(options);
  }

  /** Name servers, as the enter hook has made them of those that were sent. */
  public Octets nameServers(Octets sent) {
    return inForce == EnterHook.OWN_NAME_SERVER ? OWN_NAME_SERVER : sent;
  }

  private static boolean isAddresses(Octets value) {
    return value != null && value.length() > 0 && value.length() % Integer.BYTES == 0;
  }

  /** Hooks were run for a lease. */
  public void takeCharge() {
    inCharge = wants();
    inForce = wanted;
  }

  /** A lease came, and hooks could not be run for it. */
  public void areNotRun() {
    inCharge = Set.of();
    inForce = EnterHook.NOTHING;
  }

  /** Whether hooks had a part in their hands when they were last run for a lease. */
  public boolean isInCharge(Part part) {
    return inCharge.contains(part);
  }
}
