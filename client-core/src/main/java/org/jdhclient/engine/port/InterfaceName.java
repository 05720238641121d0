package org.jdhclient.engine.port;

/**
 * The name by which a client has an interface: the interface's own, or an alias of it, such as
 * {@code eth0:1}.
 *
 * <p>An alias is a label that some of an interface's addresses bear (IFA_LABEL of linux/if_addr.h),
 * as ifconfig(8) and interfaces(5) have it: what stands before the colon is the interface, whose
 * own name can hold none (dev_valid_name of net/core/dev.c).
 */
public record InterfaceName(String name) {
  private static final char COLON = ':';

  public boolean isAlias() {
    return name.indexOf(COLON) >= 0;
  }

  /** The interface's own name. */
  public String device() {
    return isAlias() ? name.substring(0, name.indexOf(COLON)) : name;
  }

  /** The colon and what follows it; empty for an interface's own name. */
  public String suffix() {
    return isAlias() ? name.substring(name.indexOf(COLON)) : "";
  }

  /** The same alias of an interface that has another name, or that name. */
  public InterfaceName on(String device) {
    return new InterfaceName(device + suffix());
  }

  /**
   * Whether a lease that was had under this name may have set an address: one without an end is the
   * owner's; an alias's address bears its label. An interface's own may bear any, for the kernel
   * makes new ones when the interface is renamed (inetdev_changename of net/ipv4/devinet.c).
   */
  public boolean mayHaveSet(HostAddress address) {
    return !address.isPermanent() && (!isAlias() || name.equals(address.label()));
  }

  /** Whether an address with an end is this one's, and not that of an alias of it. */
  public boolean isOwn(HostAddress address) {
    return mayHaveSet(address) && isOwnLabel(address.label());
  }

  /** Whether an address that bears a label is this one's, and neither an alias's nor another's. */
  public boolean isOwnLabel(String label) {
    return isAlias() ? name.equals(label) : label.indexOf(COLON) < 0;
  }

  @Override
  public String toString() {
    return name;
  }
}
