package org.jdhclient.engine.projection;

import java.util.Map;
import java.util.Optional;
import org.jdhclient.engine.port.HostPorts;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts.Verdict;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.AddressReport;
import org.jdhclient.script.HookVerdicts;
import org.jdhclient.script.Reason;
import org.jdhclient.script.ScriptEnvironment;
import org.jdhclient.script.ScriptEvent;
import org.jdhclient.script.ScriptSubject;

/** Puts leases into force, and out of it, in the way that the owner has chosen. */
public final class LeaseApplier {
  private final HostPorts host;
  private final ScriptSubject subject;
  private final LeaseProjection projection;
  private final HostNameProjection hostName;
  private final ReportLog log;
  private final ScriptCalls<ScriptEvent> scripts;
  private final int metric;
  private OwnersWishes wishes;

  /**
   * @param metric of the first router's route, if no hook has a word on it
   * @param wishes what the owner's hooks have said so far
   */
  public LeaseApplier(
      HostPorts host,
      ScriptSubject subject,
      LeaseProjection projection,
      int metric,
      OwnersWishes wishes,
      ReportLog log) {
    this.host = host;
    this.subject = subject;
    this.projection = projection;
    this.hostName = new HostNameProjection(host.hostName(), log);
    this.metric = metric;
    this.wishes = wishes;
    this.log = log;
    this.scripts = new ScriptCalls<>(host.scripts(), this::environment, log);
  }

  /** What the owner's hooks have said when they were last run. */
  public OwnersWishes wishes() {
    return wishes;
  }

  /** A lease as the owner's hooks have it, if they have made something else of it. */
  public Lease inForce(Lease lease) {
    return wishes.of(lease, metric).lease();
  }

  /**
   * Tells the owner if an address that is about to be set is somebody else's on this host: each is
   * what it is, and only the owner can know whether it is meant so.
   */
  private void tellOtherHolder(Lease lease) {
    try {
      host.network()
          .otherHolder(lease.address())
          .ifPresent(holder -> log.tell(new AddressReport.HeldElsewhere(lease.address(), holder)));
    } catch (RefusedException e) {
      log.warn(e.getMessage());
    }
  }

  /**
   * Tells the owner if an address that is no lease's, and has an end, is on the interface. What a
   * client before this one has left has gone by now.
   */
  private void tellOtherClient(Lease lease) {
    try {
      for (var other : projection.ofOtherClients(lease)) {
        log.tell(new AddressReport.OfAnotherClient(other.address(), other.lifetimeSeconds()));
      }
    } catch (RefusedException e) {
      log.warn(e.getMessage());
    }
  }

  /**
   * Puts a lease into force where there was none.
   *
   * @throws RefusedException if the host refuses the address; then no file has changed
   */
  public void begin(Reason reason, Lease lease) throws RefusedException, LeaseDeclinedException {
    tellOtherHolder(lease);
    tellOtherClient(lease);
    settle(ScriptEvent.begun(reason, lease), work(Optional.empty(), lease));
  }

  /**
   * Puts a lease in the place of another.
   *
   * @throws RefusedException if the host refuses the address; then no file has changed
   */
  public void change(Reason reason, Lease previous, Lease lease)
      throws RefusedException, LeaseDeclinedException {
    if (!previous.address().equals(lease.address())) {
      tellOtherHolder(lease);
    }
    var before = Optional.of(inForce(previous));
    settle(ScriptEvent.changed(reason, previous, lease), work(before, lease));
  }

  private LeaseWork work(Optional<Lease> previous, Lease lease) {
    return new LeaseWork(
        projection, hostName, host.resolver(), this::judge, previous, lease, metric);
  }

  private HookVerdicts judge(Map<String, String> left, Lease lease) {
    var verdicts = HookVerdicts.of(subject.names(), scripts.given(), left, lease);
    scripts.refused(verdicts.refused());
    return verdicts;
  }

  private void settle(ScriptEvent event, LeaseWork work)
      throws RefusedException, LeaseDeclinedException {
    var outcome = scripts.run(event, work);
    wishes = work.wishes(outcome.takenOver());
    if (outcome.verdict() == Verdict.DECLINED) {
      throw new LeaseDeclinedException();
    }
  }

  /** Takes away what a lease brought; if it ended by itself, the interface is wanted again. */
  public void end(Reason reason, Lease lease) throws RefusedException {
    scripts.run(ScriptEvent.ended(reason, lease), HostWork.onInterface(() -> takeAway(lease)));
    if (reason == Reason.EXPIRE) {
      tell(Reason.PREINIT);
    }
  }

  /** The servers first, so that nobody asks them when they are out of reach. */
  private void takeAway(Lease lease) throws RefusedException {
    withdrawResolvConf(lease);
    projection.withdraw(lease);
    wishes = wishes.without(lease);
  }

  private void withdrawResolvConf(Lease lease) {
    if (!wishes.takenOver().hasResolvConf()) {
      host.resolver().withdraw(inForce(lease).parameters().resolverSettings());
    }
  }

  /** There is no lease to be had. */
  public void fail() {
    tell(Reason.FAIL);
  }

  /** The network has IPv6 only, and no address of the other kind is wanted for a while. */
  public void preferV6() {
    tell(Reason.V6ONLY);
  }

  /** Sets again what is missing of a lease in force, if it was set here. */
  public void restore(Lease lease) throws RefusedException {
    if (isConfiguredHere()) {
      var inForce = wishes.of(lease, metric);
      projection.project(inForce.lease(), inForce);
      if (!wishes.takenOver().hasResolvConf()) {
        host.resolver().apply(inForce.lease().parameters().resolverSettings());
      }
    }
  }

  /** Takes away what may be left of a lease that is not in force, if it was set here. */
  public void clear(Lease lease) throws RefusedException {
    if (isConfiguredHere()) {
      takeAway(lease);
    }
  }

  /** Takes back what a lease brought under the interface's name; the kernel keeps what it has. */
  public void leaveName(Lease lease) {
    if (isConfiguredHere()) {
      withdrawResolvConf(lease);
    }
  }

  private boolean isConfiguredHere() {
    return scripts.isConfiguredHere(wishes.takenOver());
  }

  private void tell(Reason reason) {
    scripts.tell(ScriptEvent.of(reason));
  }

  private ScriptEnvironment environment(ScriptEvent event) {
    var clocks = host.clocks();
    return ScriptEnvironment.of(event, subject, clocks.wall(), clocks.now());
  }
}
