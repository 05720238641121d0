package org.jdhclient.engine6.projection;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts.Part;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.projection.TakenOver;
import org.jdhclient.script6.Amendments6;
import org.jdhclient.script6.HookVerdicts6;

/**
 * Puts what one call of a script is about into force, as its server sent it or as enter hooks have
 * left it.
 */
final class LeaseWork6 implements HostWork {
  private final Function<Map<String, String>, HookVerdicts6> judge;
  private final Setting setting;
  private final Resolving resolving;
  private final OwnersWishes6 before;
  private Amendments6 amendments = Amendments6.NONE;

  /** What becomes of the interface. */
  interface Setting {
    void set(OwnersWishes6 wishes) throws RefusedException;
  }

  /** What becomes of resolv.conf. */
  interface Resolving {
    void write(OwnersWishes6 wishes);
  }

  /**
   * @param judge of what hooks have left of the variables
   * @param before what hooks have said of the calls before this one
   */
  LeaseWork6(
      Function<Map<String, String>, HookVerdicts6> judge,
      Setting setting,
      Resolving resolving,
      OwnersWishes6 before) {
    this.judge = judge;
    this.setting = setting;
    this.resolving = resolving;
    this.before = before;
  }

  @Override
  public Map<String, String> amend(Map<String, String> left) {
    var verdicts = judge.apply(left);
    amendments = verdicts.amendments();
    return verdicts.corrected();
  }

  @Override
  public void configure() throws RefusedException {
    setting.set(wishes(Set.of()));
  }

  @Override
  public void setHostName() {
    // DHCPv6 gives a host no name.
  }

  @Override
  public void writeResolvConf() {
    resolving.write(wishes(Set.of()));
  }

  /** What is to be remembered as long as the lease is in force. */
  OwnersWishes6 wishes(Set<Part> takenOver) {
    return new OwnersWishes6(new TakenOver(takenOver), amendments.over(before.amendments()));
  }
}
