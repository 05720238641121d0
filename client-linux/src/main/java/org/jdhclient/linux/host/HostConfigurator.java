package org.jdhclient.linux.host;

import org.jdhclient.client.Lease;
import org.jdhclient.linux.libc.ErrnoException;

/** Puts a lease into force: first in the kernel, then, once the kernel has agreed, in files. */
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
   * @throws ErrnoException if the kernel refuses the address; then no file has changed
   */
  public void bind(Lease lease) throws ErrnoException {
    configurator.bind(lease, clock.now());
    resolvConf.apply(lease);
  }

  /**
   * @throws ErrnoException if the kernel refuses the address; then no file has changed
   */
  public void extend(Lease previous, Lease lease) throws ErrnoException {
    configurator.extend(previous, lease, clock.now());
    resolvConf.replace(previous, lease);
  }

  /** Takes back what a lease brought to files; the kernel keeps what it has. */
  public void withdrawFiles(Lease lease) {
    resolvConf.restore(lease);
  }

  /**
   * @throws ErrnoException if the kernel cannot be asked
   */
  public void unbind(Lease lease) throws ErrnoException {
    resolvConf.restore(lease);
    configurator.unbind(lease, clock.now());
  }
}
