package org.jdhclient.client6;

import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.pace.LinkDebounce;
import org.jdhclient.report.FailureCause;
import org.jdhclient.report6.DuplicateLinkLocal;
import org.jdhclient.report6.NoLinkLocalAddress;
import org.jdhclient.time.BootTime;

/** Whether there is a link and an address on it to ask from, and what an event changes in that. */
final class Attachment {
  private final LinkDebounce debounce = new LinkDebounce();
  private final BootTime earliest;
  private boolean hasCarrier = true;
  private boolean isAttached;
  private Optional<Ipv6Address> linkLocal = Optional.empty();
  private FailureCause unusable = new NoLinkLocalAddress();
  private BootTime dueAt = BootTime.NEVER;

  /** What an event has brought about. */
  enum Change {
    NONE,
    ATTACHED,
    DETACHED
  }

  /**
   * @param earliest before which chance holds back the first message of all
   */
  Attachment(BootTime earliest) {
    this.earliest = earliest;
  }

  boolean isAttached() {
    return isAttached;
  }

  BootTime deadline() {
    return debounce.deadline().earlier(dueAt);
  }

  Change wake(BootTime now) {
    if (debounce.settles(now) || now.reached(dueAt)) {
      return attach(now);
    }
    return Change.NONE;
  }

  Change linkUp(BootTime now) {
    hasCarrier = true;
    return debounce.isSettled(now) ? attach(now) : Change.NONE;
  }

  Change linkDown() {
    hasCarrier = false;
    debounce.gone();
    return detach();
  }

  Change linkLocal(Optional<Ipv6Address> usable, BootTime now) {
    linkLocal = usable;
    unusable = new NoLinkLocalAddress();
    if (usable.isEmpty()) {
      return detach();
    }
    return isAttached || !debounce.deadline().equals(BootTime.NEVER) ? Change.NONE : attach(now);
  }

  Change linkLocalDuplicated(Ipv6Address address) {
    linkLocal = Optional.empty();
    unusable = new DuplicateLinkLocal(address);
    return detach();
  }

  private Change attach(BootTime now) {
    if (!hasCarrier || linkLocal.isEmpty()) {
      return Change.NONE;
    }
    dueAt = now.reached(earliest) ? BootTime.NEVER : earliest;
    isAttached = now.reached(earliest);
    return isAttached ? Change.ATTACHED : Change.NONE;
  }

  private Change detach() {
    boolean was = isAttached;
    isAttached = false;
    dueAt = BootTime.NEVER;
    return was ? Change.DETACHED : Change.NONE;
  }

  /** What is in the way of asking at all; empty if nothing is. */
  Optional<FailureCause> obstacle() {
    if (!hasCarrier) {
      return Optional.of(new FailureCause.NoLink());
    }
    return linkLocal.isEmpty() ? Optional.of(unusable) : Optional.empty();
  }
}
