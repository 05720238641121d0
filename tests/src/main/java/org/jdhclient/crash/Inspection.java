package org.jdhclient.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.network.Guest;

/** Looks a guest over, and notes what is not as it has to be. */
final class Inspection {
  private final Bed bed;
  private final Guest guest;
  private final Subject subject;
  private final List<String> complaints = new ArrayList<>();

  Inspection(Bed bed) {
    this.bed = bed;
    this.guest = bed.guest();
    this.subject = bed.subject();
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  private void demand(String what, boolean holds) {
    if (!holds) {
      complaints.add(what);
    }
  }

  /** Right after the fault: what is there is whole, and does not stay for ever. */
  void afterFault() {
    var leases = LeftLeases.of(subject, guest);
    demand("a mixture on record: " + leases.text(), leases.isWhole());
    for (var address : leases.addresses()) {
      demand(address + " on record was never leased", bed.server().hasGiven(address));
    }
    for (var address : subject.addresses(guest)) {
      demand(address + " stays for ever", address.validSeconds().isPresent());
    }
    var resolvConf = guest.resolvConf();
    demand(
        "resolv.conf is torn: " + resolvConf,
        resolvConf.equals(Cell.FIRST_RESOLV_CONF)
            || Stream.of(Terms.values())
                .anyMatch(terms -> terms.areInResolvConf(subject, resolvConf)));
    var story = bed.story();
    demand("a fault: " + story, !story.contains("a fault of") && !story.contains("Exception in"));
  }

  /** After the next start: all of the lease is in force, and nothing is left of the crash. */
  void afterStart(int status, Terms terms) {
    demand("the next start ended with status " + status, status == 0);
    demand("not on the net: " + subject.addresses(guest) + guest.routes(), isOnTheNet());
    demand(
        "resolv.conf: " + guest.resolvConf(), terms.areInResolvConf(subject, guest.resolvConf()));
    var leases = LeftLeases.of(subject, guest);
    demand("a mixture on record: " + leases.text(), leases.isWhole());
    demand("not on record: " + leases.text(), leases.newest().isPresent());
    demand("left behind: " + temporaryFiles(), temporaryFiles().isEmpty());
  }

  private boolean isOnTheNet() {
    var addresses = subject.addresses(guest);
    if (addresses.size() != 1 || addresses.get(0).validSeconds().isEmpty()) {
      return false;
    }
    var address = addresses.get(0).address();
    return bed.server().leases().contains(" " + address + " ")
        && guest.routes().equals(subject.routes(address));
  }

  private List<String> temporaryFiles() {
    return guest
        .run("find", "/run", "/etc", "/var/lib/dhcp", "-xdev", "-name", "*.jdhclient-*")
        .lines()
        .stream()
        .filter(file -> !file.startsWith("/run/cell"))
        .toList();
  }

  /**
   * After that one has given its lease back: the guest is as it was before the first client ran.
   */
  void afterRelease(int status) {
    demand("the release ended with status " + status, status == 0);
    demand("an address stays: " + subject.addresses(guest), subject.addresses(guest).isEmpty());
    demand("routes stay: " + guest.routes(), guest.routes().isEmpty());
    var resolvConf = guest.resolvConf();
    demand("resolv.conf stays: " + resolvConf, resolvConf.equals(Cell.FIRST_RESOLV_CONF));
  }
}
