package org.jdhclient.simulation.model;

/** The host's name: the owner's, a lease's, or none yet. */
public final class HostNameModel {
  private String name;
  private boolean owners;

  public HostNameModel(String name) {
    this.name = name;
    this.owners = !name.isEmpty();
  }

  public String name() {
    return name;
  }

  /** Whether the owner has given it. */
  public boolean isOwners() {
    return owners;
  }

  public void ownerSets(String wanted) {
    name = wanted;
    owners = true;
  }

  public void leaseSets(String wanted) {
    name = wanted;
    owners = false;
  }
}
