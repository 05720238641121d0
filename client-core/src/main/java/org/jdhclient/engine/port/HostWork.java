package org.jdhclient.engine.port;

import java.util.Map;

/** What is done here for one event, in three parts that scripts come between. */
public interface HostWork {
  /** What becomes of the interface. */
  interface Configuring {
    void configure() throws RefusedException;
  }

  /** Work of one part: nothing is done when it is the turn of host name and resolv.conf. */
  static HostWork onInterface(Configuring work) {
    return new HostWork() {
      @Override
      public void configure() throws RefusedException {
        work.configure();
      }

      @Override
      public void setHostName() {
        // A host keeps its name.
      }

      @Override
      public void writeResolvConf() {
        // What there was to be done to it is done.
      }
    };
  }

  /**
   * Takes what scripts have left of the variables of which they may make something else, before any
   * of the parts; what a part does goes by what was left last. Without this all is as it was sent,
   * and by itself it is nothing to the work.
   *
   * @param left by name; one that is unset is not there
   * @return which of them are different in truth, since their values are no use; empty for unset
   */
  default Map<String, String> amend(Map<String, String> left) {
    return Map.of();
  }

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
