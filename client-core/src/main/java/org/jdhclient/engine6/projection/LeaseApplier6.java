package org.jdhclient.engine6.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts.Outcome;
import org.jdhclient.engine.port.OwnersScripts.Verdict;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.engine.projection.ScriptCalls;
import org.jdhclient.engine.projection.TakenOver;
import org.jdhclient.engine6.port.HostPorts6;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.lease6.ResolverWords6;
import org.jdhclient.script.ScriptEnvironment;
import org.jdhclient.script6.HookVerdicts6;
import org.jdhclient.script6.Reason;
import org.jdhclient.script6.ScriptEnvironment6;
import org.jdhclient.script6.ScriptEvent6;
import org.jdhclient.script6.ScriptEvent6.Tense;
import org.jdhclient.script6.ScriptEvents6;
import org.jdhclient.script6.ScriptSubject6;

/**
 * Puts leases into force, and out of it, in the way that the owner has chosen: an address or prefix
 * after the other, each told to scripts by itself.
 */
public final class LeaseApplier6 {
  private final HostPorts6 host;
  private final ScriptSubject6 subject;
  private final LeaseProjection6 projection;
  private final ReportLog log;
  private final ScriptCalls<ScriptEvent6> scripts;
  private OwnersWishes6 wishes;

  /**
   * @param wishes what the owner's hooks have said so far
   */
  public LeaseApplier6(
      HostPorts6 host,
      ScriptSubject6 subject,
      LeaseProjection6 projection,
      OwnersWishes6 wishes,
      ReportLog log) {
    this.host = host;
    this.subject = subject;
    this.projection = projection;
    this.wishes = wishes;
    this.log = log;
    this.scripts = new ScriptCalls<>(host.scripts(), this::environment, log);
  }

  /** What the owner's hooks have said when they were last run. */
  public OwnersWishes6 wishes() {
    return wishes;
  }

  /** A lease's options, or such alone, as the owner's hooks have them. */
  public Dhcp6Options inForce(Dhcp6Options options) {
    return wishes.of(options);
  }

  /**
   * Puts a lease into force.
   *
   * @return addresses of which a script says that they are other hosts'
   */
  public List<Ipv6Address> apply(Reason reason, Optional<Lease6> previous, Lease6 lease) {
    projection.begin();
    var before = resolver(previous.map(Lease6::options), wishes);
    wishes = wishes.withoutOptions();
    var declined = new ArrayList<Ipv6Address>();
    var events = ScriptEvents6.applied(reason, previous, lease);
    var takenOver = events.isEmpty() ? wishes.takenOver() : TakenOver.EVERYTHING;
    for (var event : events) {
      var held = event.lent(Tense.NEW).orElseThrow();
      var outcome =
          settle(
              event,
              new LeaseWork6(
                  this::judge,
                  by -> projection.set(held, by),
                  by -> write(before, resolver(Optional.of(lease.options()), by)),
                  wishes.before(held.lease())));
      if (outcome.verdict() == Verdict.DECLINED && held.lease() instanceof IaAddress address) {
        declined.add(address.address());
      }
      takenOver = takenOver.and(outcome.takenOver());
    }
    wishes = wishes.withTakenOver(takenOver);
    return List.copyOf(declined);
  }

  /** Puts options into force that were asked for alone. */
  public void inform(Optional<Dhcp6Options> previous, Dhcp6Options options) {
    var before = resolver(previous, wishes);
    settle(
        ScriptEvents6.informed(previous, options),
        new LeaseWork6(
            this::judge,
            by -> {},
            by -> write(before, resolver(Optional.of(options), by)),
            wishes.withoutAmendments()));
  }

  private void write(ResolverSettings before, ResolverSettings wanted) {
    host.resolver().replace(before, wanted);
  }

  private ResolverSettings resolver(Optional<Dhcp6Options> options, OwnersWishes6 by) {
    return options
        .map(of -> ResolverWords6.of(by.of(of), subject.common().interfaceName()))
        .orElse(ResolverSettings.NONE);
  }

  private HookVerdicts6 judge(Map<String, String> left) {
    var verdicts = HookVerdicts6.of(scripts.given(), left);
    scripts.refused(verdicts.refused());
    return verdicts;
  }

  private Outcome settle(ScriptEvent6 event, LeaseWork6 work) {
    var outcome = run(event, work);
    wishes = work.wishes(outcome.takenOver());
    return outcome;
  }

  /**
   * Takes addresses and prefixes away; options before them, so that nobody asks servers that are
   * out of reach.
   *
   * @param left what stays in force; empty if nothing does, and the options go too
   */
  public void end(Reason reason, Lease6 ended, Optional<Lease6> left) {
    projection.look();
    if (left.isEmpty()) {
      withdraw(ended.options());
    }
    for (var event : ScriptEvents6.withdrawn(reason, ended)) {
      var held = event.lent(Tense.OLD).orElseThrow();
      run(event, HostWork.onInterface(() -> projection.remove(held)));
    }
    if (left.isEmpty()) {
      wishes = wishes.withoutAmendments();
    }
  }

  /** Tells of addresses that are for nothing new any more, which the kernel sees to by itself. */
  public void deprecate(Lease6 aged) {
    ScriptEvents6.deprecated(aged).forEach(scripts::tell);
  }

  /**
   * Sets again what is missing of a lease in force, if it was set here: not what has ended, which
   * the client may not have been woken for yet.
   */
  public void restore(Lease6 lease) {
    var running = lease.runningAt(host.clocks().now());
    if (!isConfiguredHere() || running.isEmpty()) {
      return;
    }
    try {
      projection.restore(running, wishes);
    } catch (RefusedException e) {
      log.warn("the lease could not be set again: ", e);
    }
    restoreOptions(lease.options());
  }

  /** Takes back what is left of prefixes on record, but for those that may be in force again. */
  public void removeLeft(List<Ipv6Prefix> recorded, List<Ipv6Prefix> running) {
    if (!isConfiguredHere()) {
      return;
    }
    try {
      projection.removeLeft(recorded, running);
    } catch (RefusedException e) {
      log.warn("what was left of prefixes could not be taken back: ", e);
    }
  }

  /** Writes again what options say in resolv.conf, if it was written here. */
  public void restoreOptions(Dhcp6Options options) {
    if (isConfiguredHere() && !wishes.takenOver().hasResolvConf()) {
      host.resolver().apply(resolver(Optional.of(options), wishes));
    }
  }

  /** Takes back what options say in resolv.conf, if it was written here. */
  public void withdraw(Dhcp6Options options) {
    if (isConfiguredHere() && !wishes.takenOver().hasResolvConf()) {
      host.resolver().withdraw(resolver(Optional.of(options), wishes));
    }
  }

  private boolean isConfiguredHere() {
    return scripts.isConfiguredHere(wishes.takenOver());
  }

  /** One address that is refused is no reason to leave the others. */
  private Outcome run(ScriptEvent6 event, HostWork work) {
    try {
      return scripts.run(event, work);
    } catch (RefusedException e) {
      log.error(e);
      projection.refused();
      return Outcome.DONE;
    }
  }

  private ScriptEnvironment environment(ScriptEvent6 event) {
    var clocks = host.clocks();
    return ScriptEnvironment6.of(event, subject, clocks.wall(), clocks.now());
  }
}
