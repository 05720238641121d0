package org.jdhclient.diagnosis.observe;

/** What kind of interface it is, as far as that tells where its other end is. */
public enum LinkKind implements Observation {
  VETH,
  WIFI,
  MODEM,
  /** On top of another interface of this guest. */
  STACKED,
  /** The same, with the hardware address of that one, which others on top of it have too. */
  IPVLAN,
  OTHER
}
