package org.jdhclient.engine.projection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts.Part;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.port.ResolverFile;
import org.jdhclient.lease.Lease;
import org.jdhclient.script.Amendments;
import org.jdhclient.script.HookVerdicts;

/** Puts one lease into force, as its server sent it or as enter hooks have left it. */
final class LeaseWork implements HostWork {
  /** Who has what hooks have left judged. */
  interface Judge {
    HookVerdicts judge(Map<String, String> left, Lease lease);
  }

  private final LeaseProjection projection;
  private final HostNameProjection hostName;
  private final ResolverFile resolver;
  private final Judge judge;
  private final Optional<Lease> previous;
  private final Lease lease;
  private final int metric;
  private boolean configured;
  private Amendments amendments = Amendments.NONE;

  /**
   * @param previous the lease in whose place it comes, as it was in force
   * @param metric that counts if no hook has a word on it
   */
  LeaseWork(
      LeaseProjection projection,
      HostNameProjection hostName,
      ResolverFile resolver,
      Judge judge,
      Optional<Lease> previous,
      Lease lease,
      int metric) {
    this.projection = projection;
    this.hostName = hostName;
    this.resolver = resolver;
    this.judge = judge;
    this.previous = previous;
    this.lease = lease;
    this.metric = metric;
  }

  @Override
  public Map<String, String> amend(Map<String, String> left) {
    var verdicts = judge.judge(left, lease);
    var wanted = verdicts.amendments();
    amendments = configured ? amendments.withFilesOf(wanted) : wanted;
    return verdicts.corrected();
  }

  @Override
  public void configure() throws RefusedException {
    configured = true;
    var inForce = inForce();
    projection.project(previous.orElse(inForce.lease()), inForce);
  }

  @Override
  public void setHostName() {
    hostName.project(previous.map(before -> before.parameters().hostName()).orElse(""), amended());
  }

  @Override
  public void writeResolvConf() {
    var settings = amended().parameters().resolverSettings();
    if (previous.isPresent()) {
      resolver.replace(previous.get().parameters().resolverSettings(), settings);
    } else {
      resolver.apply(settings);
    }
  }

  private Lease amended() {
    return inForce().lease();
  }

  private InForce inForce() {
    return wishes(Set.of()).of(lease, metric);
  }

  /** What is to be remembered as long as the lease is in force. */
  OwnersWishes wishes(Set<Part> takenOver) {
    return new OwnersWishes(new TakenOver(takenOver), lease.address(), amendments);
  }
}
