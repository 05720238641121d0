package org.jdhclient.simulation6.model;

import java.util.List;
import java.util.Map;

/**
 * What the owner's hooks do themselves and make of what came, and since when. His enter hook is
 * changed whenever he has another do something about resolv.conf.
 */
public final class Hooks6 {
  private static final String NAME_SERVERS = "new_dhcp6_name_servers";
  private static final String OWN_NAME_SERVER = "2001:db8::5353";

  private boolean wantResolvConf;
  private boolean inCharge;
  private EnterHook wanted = EnterHook.NOTHING;
  private EnterHook inForce = EnterHook.NOTHING;

  /** What enter hooks are written for. */
  private enum EnterHook {
    NOTHING,
    OWN_NAME_SERVER,
    NO_NAME_SERVERS
  }

  /** The owner has them write resolv.conf, or do it no more. */
  public void toggle() {
    wantResolvConf = !wantResolvConf;
    var all = EnterHook.values();
    wanted = all[(wanted.ordinal() + 1) % all.length];
  }

  public boolean wantResolvConf() {
    return wantResolvConf;
  }

  /** The enter hook makes of the variables what it likes. */
  public void enter(Map<String, String> variables) {
    switch (wanted) {
      case OWN_NAME_SERVER -> variables.put(NAME_SERVERS, OWN_NAME_SERVER);
      case NO_NAME_SERVERS -> variables.remove(NAME_SERVERS);
      default -> {}
    }
    inForce = wanted;
  }

  /** Name servers, as the enter hook has made them of those that were sent. */
  public List<String> nameServers(List<String> sent) {
    return switch (inForce) {
      case OWN_NAME_SERVER -> List.of(OWN_NAME_SERVER);
      case NO_NAME_SERVERS -> List.of();
      case NOTHING -> sent;
    };
  }

  /** They were run for a lease. */
  public void run() {
    inCharge = wantResolvConf;
  }

  /** Whether resolv.conf was theirs when they were last run. */
  public boolean areInCharge() {
    return inCharge;
  }

  /** A process that has just begun has heard nothing of them. */
  public void forgotten() {
    inCharge = false;
    inForce = EnterHook.NOTHING;
  }
}
