package org.jdhclient.linux.host;

import org.jdhclient.lease.Lease;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.host.resolv.ResolvConf;
import org.jdhclient.linux.libc.ErrnoException;

/** What a lease brings to the kernel, and, once the kernel has agreed, to files. */
public final class HostConfigurator {
  private final InterfaceConfigurator configurator;
  private final ResolvConf resolvConf;
  private final BootClock clock;

  public HostConfigurator(
      InterfaceConfigurator configurator, ResolvConf resolvConf, BootClock clock) {
    this.configurator = configurator;
    this.resolvConf = resolvConf;
    this.clock = clock;
  }

  /**
   * @throws ErrnoException if the kernel refuses the address
   */
  public void configure(Lease lease) throws ErrnoException {
    configurator.bind(lease, clock.now());
  }

  /**
   * @throws ErrnoException if the kernel refuses the address
   */
  public void reconfigure(Lease previous, Lease lease) throws ErrnoException {
    configurator.extend(previous, lease, clock.now());
  }

  /**
   * @throws ErrnoException if the kernel cannot be asked
   */
  public void deconfigure(Lease lease) throws ErrnoException {
    configurator.unbind(lease);
  }

  public void writeFiles(Lease lease) {
    resolvConf.apply(lease);
  }

  public void rewriteFiles(Lease previous, Lease lease) {
    resolvConf.replace(previous, lease);
  }

  /** Takes back what a lease brought to files; the kernel keeps what it has. */
  public void withdrawFiles(Lease lease) {
    resolvConf.restore(lease);
  }
}
