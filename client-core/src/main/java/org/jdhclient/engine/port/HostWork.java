package org.jdhclient.engine.port;

/** What is done here for one event, in three parts that scripts come between. */
public interface HostWork {
  /**
   * The interface: address, routes, MTU.
   *
   * @throws RefusedException if the host refuses the address
   */
  void configure() throws RefusedException;

  void setHostName();

  void writeResolvConf();

  /** All three, without scripts. */
  default void doAll() throws RefusedException {
    configure();
    setHostName();
    writeResolvConf();
  }
}
