package org.jdhclient.linux.host;

/** Another client has an interface and does not let go of it: which, and what to do. */
public final class InterfaceBusyException extends Exception {
  private static final long serialVersionUID = 1L;

  private InterfaceBusyException(String message) {
    super(message);
  }

  /**
   * @param failing what the owner did not do, such as {@code did not end on SIGTERM}
   */
  static InterfaceBusyException ownedBy(long pid, String interfaceName, String failing) {
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

  static InterfaceBusyException ownedByUnknown(String interfaceName, Object lockFile) {
    return new InterfaceBusyException(
        interfaceName
            + " is in use: a process that is no jdhclient, or has not said that it is, has locked "
            + lockFile
            + ". Find it with lslocks, end it, then start again.");
  }
}
