package org.jdhclient.linux.host;

/** Another client has an interface and does not let go of it: which, and what to do. */
public final class InterfaceBusyException extends Exception {
  private static final long serialVersionUID = 1L;

  private InterfaceBusyException(String message) {
    super(message);
  }

  /**
   * @param failing what the owner did not do, such as {@code does not answer}
   */
  public static InterfaceBusyException ownedBy(long pid, String interfaceName, String failing) {
    return new InterfaceBusyException(
        interfaceName
            + " is in use by jdhclient with pid "
            + pid
            + ", which "
            + failing
            + ". End it with kill -KILL "
            + pid
            + ", then start again.");
  }

  /**
   * @param reason why the owner does not do what it is asked for
   */
  public static InterfaceBusyException refused(long pid, String interfaceName, String reason) {
    return new InterfaceBusyException(
        interfaceName + " is in use by jdhclient with pid " + pid + ", which " + reason + ".");
  }

  /** Who asks is run by a hook for which the owner waits. */
  public static InterfaceBusyException inHook(long pid, String interfaceName) {
    return new InterfaceBusyException(
        "A hook of the client of "
            + interfaceName
            + ", pid "
            + pid
            + ", runs this, and the client waits for the hook: it cannot be started anew or ended"
            + " from there. Have that done when the hook is over, for instance by systemd-run.");
  }

  public static InterfaceBusyException ownedByUnknown(String interfaceName) {
    return new InterfaceBusyException(
        interfaceName
            + " is in use: a process that cannot be asked has locked it in /run/jdhclient. Find it"
            + " with lslocks, end it, then start again.");
  }
}
