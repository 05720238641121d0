package org.jdhclient.engine6.projection;

/**
 * How what is lent is put on the host.
 *
 * @param prefixLength of addresses, 1 to 128; 128 but where the owner insists, for what is on the
 *     link is the routers' to say (RFC 5942 4)
 */
public record Placement(int prefixLength, Delegated delegated) {
  /** An address of a host alone. */
  public static final int HOST_LENGTH = 128;

  public static final Placement DEFAULT = new Placement(HOST_LENGTH, Delegated.LEFT_TO_SCRIPTS);

  /** What becomes of delegated prefixes. */
  public enum Delegated {
    /** The owner's scripts are told of them. */
    LEFT_TO_SCRIPTS,
    /** Also, packets to what is not in use of them are refused (RFC 9915 18.2.10.1). */
    UNREACHABLE
  }
}
