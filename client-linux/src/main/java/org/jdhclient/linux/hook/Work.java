package org.jdhclient.linux.hook;

import org.jdhclient.linux.libc.ErrnoException;

/** What this program does itself for one event, in three parts that hooks come between. */
interface Work {
  /** Nothing at all. */
  Work NONE =
      new Work() {
        @Override
        public void configure() {
          // The interface is as it should be.
        }

        @Override
        public void setHostName() {
          // No lease, no name.
        }

        @Override
        public void writeResolvConf() {
          // No lease, no servers.
        }
      };

  /**
   * The interface: address, routes, MTU.
   *
   * @throws ErrnoException if the kernel refuses the address
   */
  void configure() throws ErrnoException;

  void setHostName();

  void writeResolvConf();
}
